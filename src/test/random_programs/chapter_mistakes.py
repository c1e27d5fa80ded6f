"""Sources that are damaged, which are compiled only: what is wrong is to be found at the same place and said in the same words."""

import re

SEPARATOR = "# ---- damaged ----\n"
TOKEN = re.compile(r"[a-zA-Z_]\w*|\d[\w.]*|'[^'\n]*'|\"[^\"\n]*\"|\*\*|//|[-+*/%&|^<>=!:@]=|->|\n *|[^\w\s]| +")
INSERTED = [
    "(", ")", "[", "]", "{", "}", ":", ",", ".", "=", "==", "*", "**", "@", "->", ":=", ";", "!", "?", "$", "'", '"',
    "'''", "f'", "f'{", "b'é'", "0x", "1_", "01", "1e", "1a", "0b2", "\\", "\\\n", "#", "\t", "é", "€", "“", "\xa0",
    "if", "else", "elif", "for", "in", "not", "is", "None", "True", "def", "class", "return", "yield", "await", "async",
    "lambda", "import", "from", "as", "with", "try", "except", "finally", "raise", "del", "global x",
    "nonlocal x", "pass", "break", "continue", "assert", "while", "match", "case", "type", "print", "exec", "<>", "++",
    "...", "and", "or", "*a", "**k", "a=1", "x for x in y", "__debug__", "1", "'s'", "x", "f(", "\n", "\n    ", "\n  ",
]  # fmt: skip


def damaged(w, source):
    """The source with one or two of its tokens left out, doubled, exchanged or put in."""
    tokens = TOKEN.findall(source)
    for _ in range(w.pick([1, 1, 1, 2])):
        i = w.number(0, len(tokens) - 1)
        kind = w.number(0, 7)
        if kind == 0:
            del tokens[i]
        elif kind == 1:
            tokens.insert(i, tokens[i])
        elif kind == 2:
            j = w.number(0, len(tokens) - 1)
            tokens[i], tokens[j] = tokens[j], tokens[i]
        elif kind == 3 and tokens[i]:
            cut = w.number(0, len(tokens[i]) - 1)
            tokens[i] = tokens[i][:cut] + tokens[i][cut + 1 :]
        elif kind == 4:
            return "".join(tokens[: i + 1])
        else:
            tokens.insert(i, w.pick(["", " "]) + w.pick(INSERTED) + w.pick(["", " "]))
    return "".join(tokens)


def part(w, source):
    """Some lines of it that stand together."""
    lines = source.split("\n")
    tops = [i for i, line in enumerate(lines) if line and line[0] not in " )]}" and not line.startswith(("else",
        "except", "finally", "elif", "case"))]
    start = w.number(0, len(tops) - 1)
    end = tops[min(start + w.number(1, 3), len(tops) - 1)]
    return "\n".join(lines[tops[start] : max(end, tops[start] + 1)]) + "\n"


def mistakes(w, source):
    return SEPARATOR + SEPARATOR.join(damaged(w, part(w, source)) for _ in range(6))
