"""Writes what CPython says about each snippet of syntax_errors.tsv beside it.

Run it with CPython 3.14 after adding snippets (one JSON string a line):
    python3.14 record_syntax_errors.py
"""

import ast
import json
import pathlib
import warnings

warnings.simplefilter("ignore")
TABLE = pathlib.Path(__file__).with_name("syntax_errors.tsv")


def answer(source):
    try:
        compile(source, "f", "exec", ast.PyCF_ONLY_AST, True)
    except SyntaxError as error:
        place = (error.lineno, error.offset, error.end_lineno, error.end_offset)
        texts = (json.dumps(error.msg), json.dumps(error.text))
        return "\t".join(map(str, (type(error).__name__, *place, *texts)))
    except MemoryError as error:
        return "MemoryError\t" + json.dumps(str(error))
    return "ok"


lines = TABLE.read_text("utf-8").splitlines()
snippets = [line.partition("\t")[0] for line in lines]
TABLE.write_text("".join(f"{s}\t{answer(json.loads(s))}\n" for s in snippets), "utf-8")
