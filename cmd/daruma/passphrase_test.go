package main

import "daruma/store/seal"

// Deriving a key is made as cheap as it may be, for the scripts.
func init() { seal.DefaultParams = seal.Params{Time: 1, Memory: 19 << 10, Threads: 1} }
