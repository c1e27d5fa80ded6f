"""json: dumps in all shapes, loads, hooks, errors."""

import json

print(json.dumps({"a": [1, 2.5, True, None, "é\n\"\\/\u2028😀"], "b": {}, "c": [], 1: "int key", None: 0, True: 1, 2.5: "f"}))
print(json.dumps({"b": 1, "a": [1, {"c": 2}], "e": [], "d": {}}, indent=2, sort_keys=True))
print(json.dumps([1, [2]], indent="\t"), json.dumps([1, 2], separators=(",", ":")), json.dumps("é", ensure_ascii=False), json.dumps((1, 2)), json.dumps(float("inf")), json.dumps([float("nan"), -float("inf"), 1e100, 1e16, 0.1, -0.0, 10**20]))
print(json.dumps({"x": {1, 2}}, default=sorted), json.dumps({(1, 2): 3, "k": 1}, skipkeys=True), json.dumps("\x00\x1f\x7f\t"), json.dumps(""), json.dumps([]), json.dumps({}, indent=4), json.dumps([[], {}], indent=1))
print(json.loads('{"a": [1, 2.5, -3e2, true, false, null, "\\u00e9\\n\\ud83d\\ude00"], "a2": {}}'), json.loads(" [1 , 2 ] "), json.loads('"x"'), json.loads(b'{"k": 1}'), json.loads("1E400"), json.loads("[NaN, Infinity, -Infinity]"), json.loads("12345678901234567890"), json.loads('{"d": 1, "d": 2}'))
print(json.loads('{"a": 1.1}', parse_float=str), json.loads("[1]", parse_int=float), json.loads('{"a": {"b": 1}}', object_hook=lambda d: list(d)), json.loads('{"b": 1, "a": 2}', object_pairs_hook=list))
for bad in ("", "{", "[1,]", "{'a': 1}", '{"a" 1}', '{"a": 1,}', "[1 2]", "nul", '"abc', '"\x01"', '"\\x"', '"\\u12"', "01", "1.", "-", "[1] x", "{1: 2}", "tru", "\ufeff[]", "[" * 3):
    try:
        print(json.loads(bad))
    except json.JSONDecodeError as error:
        print(repr(bad), "->", error, error.lineno, error.colno, error.pos)
for bad in ({1, 2}, {"a": object}, {(1,): 2}, b"x", 1j):
    try:
        print(json.dumps(bad))
    except TypeError as error:
        print(error, getattr(error, "__notes__", None))
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as error:
    print(error, error.__notes__)
try:
    json.dumps(float("nan"), allow_nan=False)
except ValueError as error:
    print(error)
try:
    json.loads(1)
except TypeError as error:
    print(error)


class Encoder(json.JSONEncoder):
    def default(self, o):
        return f"<{type(o).__name__}>" if isinstance(o, complex) else super().default(o)


class IntLike(int):
    def __repr__(self):
        return "never"


print(json.dumps([1j, IntLike(5)], cls=Encoder), Encoder(indent=1).encode([1]), "".join(json.JSONEncoder().iterencode([1, {"a": 2}])), json.JSONDecoder().raw_decode('{"a": 1} rest'))
import io

f = io.StringIO()
json.dump({"to": "file"}, f)
f.seek(0)
print(f.getvalue(), json.load(f), json.loads(json.dumps(data := {"n": [None, {"x": [1.5, "y"]}]})) == data)
