from .. import goods
from . import PUBLIC

print("importing", __name__, goods.PUBLIC == PUBLIC)
apple = "apple"
pear = "pear"
banana = "banana"
counter = 0
