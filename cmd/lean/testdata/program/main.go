// Command program does by turns what can be in the way of dividing it: it
// switches goroutines, collects garbage, panics, waits for timers, is called by
// JavaScript, also while it calls JavaScript itself. It prints what it has seen.
package main

import (
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"
	"syscall/js"
	"time"
)

type shape interface{ area() int }
type square int
type pair struct{ a, b int }

func (s square) area() int { return int(s * s) }
func (p *pair) area() int  { return p.a * p.b }

func main() {
	report := func(name string, value any) { fmt.Println(name, value) }
	report("goroutines", goroutines())
	report("garbage", garbage())
	report("panic", panics())
	report("interfaces", interfaces())
	report("called", called())
	report("timers", timers())
	report("inside", inside())
	report("deep", deep(20_000))
	report("where", where())
	report("unstarted", unstarted())
}

func goroutines() int {
	var group sync.WaitGroup
	in, out := make(chan int), make(chan int, 8)
	for range 4 {
		group.Go(func() {
			for n := range in {
				runtime.Gosched()
				out <- n * n
			}
		})
	}
	go func() {
		for i := range 100 {
			in <- i
		}
		close(in)
		group.Wait()
		close(out)
	}()
	sum := 0
	for n := range out {
		sum += n
	}
	return sum
}

func garbage() int {
	kept := map[string][]*pair{}
	for i := range 20_000 {
		key := fmt.Sprint("k", i%97)
		kept[key] = append(kept[key], &pair{i, i + 1})
		if i%5_000 == 0 {
			runtime.GC()
		}
	}
	n := 0
	for _, list := range kept {
		for _, p := range list {
			n += p.area() % 7
		}
	}
	return n
}

func panics() (out string) {
	defer func() { out = fmt.Sprint(recover()) }()
	defer func() {
		var none *pair
		defer func() { panic(fmt.Sprint("after: ", recover() != nil)) }()
		none.a = 1
	}()
	panic(errors.New("first"))
}

func interfaces() int {
	shapes := []shape{square(3), &pair{2, 5}, square(1)}
	slices.SortFunc(shapes, func(a, b shape) int { return a.area() - b.area() })
	return shapes[0].area()*100 + shapes[2].area()
}

// called is called by JavaScript out of nothing.
func called() string {
	got := make(chan string)
	f := js.FuncOf(func(_ js.Value, args []js.Value) any {
		go func() { got <- strings.ToUpper(args[0].String()) }()
		return nil
	})
	defer f.Release()
	js.Global().Get("Promise").Call("resolve", "word").Call("then", f)
	return <-got
}

func timers() int {
	n := 0
	tick := time.NewTicker(time.Millisecond)
	defer tick.Stop()
	limit := time.After(20 * time.Millisecond)
	for n < 5 {
		select {
		case <-tick.C:
			n++
		case <-limit:
			n = 5
		}
	}
	return n
}

// inside is called by JavaScript while it calls JavaScript.
func inside() int {
	done := make(chan int, 1)
	f := js.FuncOf(func(_ js.Value, args []js.Value) any {
		garbage()
		done <- args[0].Int()
		return nil
	})
	defer f.Release()
	js.Global().Get("Function").New("f", "f(7)").Invoke(f)
	return <-done
}

// where reads what the runtime knows of a function.
func where() string {
	pc, _, _, _ := runtime.Caller(0)
	return runtime.FuncForPC(pc).Name()
}

// unstarted has the collector look at the stacks of goroutines that have not run.
func unstarted() int {
	sum := make(chan int)
	for i := range 50 {
		go add(sum, i)
	}
	runtime.GC()
	n := 0
	for range 50 {
		n += <-sum
	}
	return n
}

func add(sum chan<- int, n int) { sum <- n }

func deep(n int) int {
	if n == 0 {
		return 0
	}
	return 1 + deep(n-1)
}
