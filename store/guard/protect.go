package guard

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"
)

// protect runs call and turns what damage does to it into [ErrDamaged]. bbolt
// reads its file through mapped memory and trusts every number in it: damage
// shows as memory faults and panics. hurt says that this happened, and that
// bbolt may have been left with locks it will never give up.
//
// A panic is taken for damage when it is a fault at an address, wherever it
// happened (values handed out are mapped memory too), or when it was raised
// inside bbolt. Any other panic is the caller's own mistake, as is the use of
// bbolt against its rules, and goes on upwards.
//
// This holds for the goroutine that calls. A transaction must not be handed to
// another one.
func protect(call func() error) (hurt bool, err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		cause := recover()
		if cause == nil {
			return
		}
		if !isFault(cause) && (!raisedInBbolt() || isMisuse(cause)) {
			panic(cause)
		}
		hurt, err = true, damaged("%v", cause)
	}()
	return false, call()
}

// isFault says whether the runtime raised cause for an address that could not
// be read. A nil pointer has no address.
func isFault(cause any) bool {
	_, ok := cause.(interface{ Addr() uintptr })
	return ok
}

// isMisuse says whether bbolt complains about its caller.
func isMisuse(cause any) bool {
	text := fmt.Sprint(cause)
	return strings.HasPrefix(text, "assertion failed: managed tx") || text == "assertion failed: tx closed"
}

// raisedInBbolt says whether the panic under way began in bbolt: whether the
// first function below the runtime's own is one of its.
func raisedInBbolt() bool {
	callers := make([]uintptr, 64)
	frames := runtime.CallersFrames(callers[:runtime.Callers(1, callers)])
	panicking := false
	for {
		frame, more := frames.Next()
		switch {
		case frame.Function == "runtime.gopanic":
			panicking = true
		case panicking && !strings.HasPrefix(frame.Function, "runtime."):
			return strings.HasPrefix(frame.Function, "go.etcd.io/bbolt")
		}
		if !more {
			return false
		}
	}
}
