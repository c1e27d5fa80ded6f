print("first")
print("form feed")
if 1:
	print("tab")
