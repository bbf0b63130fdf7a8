// Opens what the system hands to the installed application: a file opened with
// it is a draft to check. It is put into the view's own field for files, as if
// the reader had chosen it there, and leaves no trace elsewhere.
(() => {
"use strict";

globalThis.launchQueue?.setConsumer(async ({ files }) => {
  if (!files?.length) return;
  const file = await files[0].getFile(); // one draft at a time
  location.hash = "#/check";
  const field = await element("#draft-file");
  const chosen = new DataTransfer();
  chosen.items.add(file);
  field.files = chosen.files;
  field.dispatchEvent(new Event("change", { bubbles: true }));
});

// element resolves to what a selector finds, once it is there.
function element(selector) {
  return new Promise((resolve) => {
    const look = () => {
      const found = document.querySelector(selector);
      if (!found) return;
      observer.disconnect();
      resolve(found);
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true });
    look();
  });
}
})();
