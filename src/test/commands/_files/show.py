import sys, os; print(sys.argv, __name__, __file__ == os.path.abspath(__file__), os.path.basename(sys.path[0]), __spec__)
