raise KeyboardInterrupt("by hand")
