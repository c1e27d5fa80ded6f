from circular_d import x
late = 1
