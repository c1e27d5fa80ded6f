from circular_c import late
x = 1
