print("importing", __name__)
__all__ = ["PUBLIC", "fruit"]
PUBLIC = "public"
hidden = "not exported"
_private = 1
