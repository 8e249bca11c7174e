package fetch

import (
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"syscall"
	"time"
)

var (
	errPrivate   = errors.New("an address of this machine or of a private network (--allow-private permits it)")
	errRedirects = errors.New("too many redirections")
)

// client refuses private addresses where they are dialled, after every name was looked up: neither a name that
// points inside nor a redirection gets past it. No proxy is used, for behind one the address could not be checked.
func client(j Job) *http.Client {
	dialer := &net.Dialer{Timeout: 10 * time.Second}
	if !j.AllowPrivate {
		dialer.Control = func(_, address string, _ syscall.RawConn) error {
			at, err := netip.ParseAddrPort(address)
			if err != nil || private(at.Addr()) {
				return errPrivate
			}
			return nil
		}
	}
	return &http.Client{
		Transport: &http.Transport{DialContext: dialer.DialContext, TLSHandshakeTimeout: 10 * time.Second, ResponseHeaderTimeout: seconds(j.Settings.TimeoutSeconds),
			MaxResponseHeaderBytes: 1 << 20, DisableKeepAlives: true},
		CheckRedirect: func(req *http.Request, via []*http.Request) error {
			if len(via) > j.Settings.Redirects {
				return errRedirects
			}
			if req.URL.Scheme != "http" && req.URL.Scheme != "https" {
				return fmt.Errorf("a redirection to %s", req.URL.Scheme)
			}
			return nil
		},
	}
}

// shared are ranges that are not the public internet and that netip does not call private.
var shared = []netip.Prefix{
	netip.MustParsePrefix("0.0.0.0/8"), netip.MustParsePrefix("100.64.0.0/10"), netip.MustParsePrefix("192.0.0.0/24"), netip.MustParsePrefix("198.18.0.0/15"),
	netip.MustParsePrefix("240.0.0.0/4"), netip.MustParsePrefix("64:ff9b::/96"), netip.MustParsePrefix("2002::/16"),
}

func private(a netip.Addr) bool {
	a = a.Unmap()
	if a.IsLoopback() || a.IsPrivate() || a.IsLinkLocalUnicast() || a.IsLinkLocalMulticast() || a.IsMulticast() || a.IsUnspecified() || a.IsInterfaceLocalMulticast() {
		return true
	}
	for _, p := range shared {
		if p.Contains(a) {
			return true
		}
	}
	return false
}
