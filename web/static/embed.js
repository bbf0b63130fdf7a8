// <verbatim-embed src="…/embed/statement/ID.html"> shows a page of a Verbatim
// site in a frame that takes the height of what is in it. What stands inside
// the element is shown until the frame has spoken, and for good where there is
// no script or no answer. Attributes: src; theme, "light" or "dark", else as
// the page around; height and width, in pixels or with a unit of their own.
//
// It runs as a module and as a plain script, any number of times on a page, and
// defines the element and nothing else. The frame says {verbatim: "height",
// height, title}; it counts only from the frame's own window and origin.
if (!customElements.get("verbatim-embed")) {
  const least = 24, most = 20000; // px: what a frame may ask for

  // Frames that load the program keep their origin and stand in the page's tree,
  // so that all share one compiled program. They and only they have forms to send
  // and files to save. On a page of their own origin they could lift their
  // sandbox, and have none.
  const shares = /\/embed\/(search|explorer)\.html$/;
  const strict = "allow-scripts allow-popups allow-popups-to-escape-sandbox";

  // A frame has spoken once it has loaded. In WebKit one without an origin is
  // denied its script, unless the site was built with its address: it gets its own.
  const silence = 300; // ms

  const look = new CSSStyleSheet();
  look.replaceSync(`:host { display: block; position: relative; margin: 1em 0 }
    :host([hidden]) { display: none }
    div { height: 10em }
    iframe, ::slotted(iframe) { display: block !important; width: 100% !important; margin: 0 !important; padding: 0 !important; border: 0 !important }
    .waiting, ::slotted(.waiting) { position: absolute !important; inset: 0; height: 100% !important; visibility: hidden }`);

  const length = (value) => /^\d+$/.test(value) ? value + "px" : value;

  customElements.define("verbatim-embed", class extends HTMLElement {
    static observedAttributes = ["src", "theme", "height", "width"];

    #root = this.attachShadow({ mode: "closed" });
    #inside = document.createElement("slot"); // what the page has put into the element
    #place = document.createElement("slot"); // where a frame in the page's tree is shown
    #frame = null;
    #origin = ""; // of the frame's messages
    #height = 0; // as the frame has said, in px
    #hear = ({ source, origin, data }) => {
      const frame = this.#frame;
      if (!frame || source !== frame.contentWindow || origin !== this.#origin || data?.verbatim !== "height") return;
      const height = Math.min(Math.max(Math.ceil(data.height), least), most);
      if (!height) return;
      this.#height = height;
      this.#dress();
      if (typeof data.title === "string") frame.title = data.title.slice(0, 200);
      frame.className = "";
      this.#inside.hidden = true;
    };

    constructor() {
      super();
      this.#root.adoptedStyleSheets = [look];
      this.#inside.append(document.createElement("div"));
      this.#place.name = "verbatim-frame";
      this.#root.append(this.#inside, this.#place);
    }

    connectedCallback() {
      addEventListener("message", this.#hear);
      this.#load();
    }

    disconnectedCallback() {
      removeEventListener("message", this.#hear);
      this.#drop();
    }

    attributeChangedCallback(name) {
      if (!this.isConnected) return;
      if (name === "src" || !this.#frame) return this.#load();
      this.#dress();
      if (name === "theme") this.#frame.contentWindow?.postMessage({ verbatim: "theme", theme: this.getAttribute(name) }, "*");
    }

    #drop() {
      this.#frame?.remove();
      this.#frame = null;
      this.#height = 0;
      this.#inside.hidden = false;
    }

    #load(own = false) {
      this.#drop();
      let address;
      try {
        address = new URL(this.getAttribute("src") || "x:", this.baseURI);
      } catch { /* none */ }
      if (!/^(https?|file):$/.test(address?.protocol)) return;
      const sharing = shares.test(address.pathname), theme = this.getAttribute("theme");
      if (theme) address.searchParams.set("theme", theme);
      this.#origin = sharing || own ? address.origin : "null"; // a frame without its origin has none
      const frame = this.#frame = document.createElement("iframe");
      if (!sharing && !own) frame.sandbox = strict;
      else if (address.origin !== location.origin) frame.sandbox = strict + " allow-same-origin" + (sharing ? " allow-forms allow-downloads" : "");
      if (!sharing && !own) frame.onload = () => setTimeout(() => { if (frame === this.#frame && !this.#height) this.#load(true); }, silence);
      frame.loading = "lazy";
      frame.allow = "";
      frame.referrerPolicy = "no-referrer";
      frame.title = this.textContent.trim().replace(/\s+/g, " ").slice(0, 80) || "Verbatim";
      frame.className = "waiting";
      this.#dress();
      frame.src = address;
      frame.slot = this.#place.name;
      (sharing ? this : this.#root).append(frame);
    }

    #dress() {
      const { style } = this.#frame;
      const theme = this.getAttribute("theme");
      style.height = length(this.getAttribute("height") || this.#height || "");
      style.maxWidth = length(this.getAttribute("width") ?? "");
      style.colorScheme = /^(light|dark)$/.test(theme) ? theme : "";
    }
  });
}
