"""Random programs that are damaged: a handful of their tokens or lines is changed, by a seed. Two interpreters refuse
what comes out with the same error, or run it to the same end.

Six of ten are changed gently, so that most of them still compile: an operator for an operator, a name for a name, a
statement left out. What a program does with files stays as it was."""

import keyword
import re

from chapter_mistakes import INSERTED, TOKEN, damaged
from generate import Generator, scenes
from writer import Writer

OPERATORS = [
    ["+", "-", "*", "//", "/", "%", "&", "|", "^", "@"],
    ["+=", "-=", "*=", "//=", "/=", "%=", "&=", "|=", "^=", "@=", "="],
    ["<", "<=", "==", "!=", ">", ">=", "is", "and", "or"],
    [" and ", " or ", " not in ", " is not "],
]  # fmt: skip
SIGNS = [
    ["+", "-", "*", ",", "**", "=", ":=", "or", "if"],
    ["(", "[", "{"],
    [")", "]", "}"],
    [",", ":", ".", ";", "=", "->", "*", ""],
    ["-", "+", "~", "not ", "await ", "*", "**", "lambda: ", "yield ", ""],
]  # fmt: skip
KEYWORDS = [
    ["def", "async def", "class", "with", "lambda"],
    ["if", "while", "elif", "for", "with", "async for", "match", "case"],
    ["return", "yield", "await", "raise", "del", "yield from", "assert", "global", "nonlocal", "print", "import"],
    ["try", "else", "finally", "except", "except*"],
    ["break", "continue", "pass", "return", "raise", "yield"],
    ["for", "async for", "with", "async with", "async def", "def"],
    ["as", "from", "in", "if", "import"],
]  # fmt: skip
LITERALS = [
    "0", "1", "-1", "2", "3", "1.5", "1e400", "2j", "''", "'a'", "'é'", "b'a'", "None", "True", "False", "...", "()", "[]",
    "{}", "''.x", "(1, 2)", "f'{a}'", "f'{1!r:>{5}}'", "t'{a}'", "r'\\d'", "'\\d'", "0x1F", "1_0", "0777", "1if 1else 2",
    "[*a]", "{**d}", "(yield)", "(x := 1)", "lambda: 1", "[x for x in a]", "{1}", "10 ** 20", "slice(1)", "'%s'", "self",
]  # fmt: skip
WORD = re.compile(r"[a-zA-Z_]\w*")
LITERAL = re.compile(r"\d[\w.]*|'[^'\n]*'|\"[^\"\n]*\"|None|True|False")


def of_tokens(change):
    """The change of one token of those that it can change; it says what stands there then, or None."""

    def apply(w, source, other):
        tokens = TOKEN.findall(source)
        for _ in range(40):
            i = w.number(0, len(tokens) - 1)
            new = change(w, tokens, i)
            if new is not None and new != tokens[i]:
                tokens[i] = new
                break
        return "".join(tokens)

    return apply


def of_lines(change):
    """The change of a list of lines at a place."""

    def apply(w, source, other):
        lines = source.split("\n")
        change(w, lines, w.number(0, len(lines) - 1), other.split("\n"))
        return "\n".join(lines)

    return apply


def one_of(groups):
    def change(w, tokens, i):
        fitting = [group for group in groups if tokens[i] in group]
        return w.pick(w.pick(fitting)) if fitting else None

    return of_tokens(change)


@of_tokens
def name(w, tokens, i):
    """Another name of the program."""
    if not WORD.fullmatch(tokens[i]) or keyword.iskeyword(tokens[i]):
        return None
    names = [t for t in tokens if WORD.fullmatch(t) and not keyword.iskeyword(t)]
    return w.pick(names)


@of_tokens
def literal(w, tokens, i):
    return w.pick(LITERALS) if LITERAL.fullmatch(tokens[i]) else None


@of_tokens
def token(w, tokens, i):
    """Another token of the program."""
    return w.pick(tokens)


@of_tokens
def inserted(w, tokens, i):
    return tokens[i] + w.pick(["", " "]) + w.pick(INSERTED) + w.pick(["", " "])


@of_tokens
def wrapped(w, tokens, i):
    """A name or a literal inside something."""
    if not (WORD.fullmatch(tokens[i]) and not keyword.iskeyword(tokens[i]) or LITERAL.fullmatch(tokens[i])):
        return None
    around = ["[{}]", "({},)", "*{}", "{{{}}}", "(yield {})", "(await {})", "{}()", "{}[0]", "{}.x", "not {}", "-{}", "{} or 1",
        "{}, 1", "{} = 1", "{}: int", "(lambda: {})", "[{} for x in (1, 2)]", "(x := {})", "f'{{{}}}'", "{} if a else b",
        "{}[1:]", "**{}", "del {}", "async {}", "print({})", "{}: int = 1", "({} async for x in a)", "{{{}: 1}}", "{} += 1"]
    return w.pick(around).format(tokens[i])


def statements(lines):
    """Where lines are that are no header of a block, and not all of one."""
    found = []
    for i in range(1, len(lines) - 1):
        before, here, after = (len(margin(line)) for line in lines[i - 1 : i + 2])
        if here >= after and (before == here or after == here):
            found.append(i)
    return found


@of_lines
def left_out(w, lines, i, other):
    places = statements(lines)
    if places:
        del lines[w.pick(places)]


@of_lines
def placed_elsewhere(w, lines, i, other):
    """A statement stands where another did, or before it."""
    places = statements(lines)
    if places:
        i, j = w.pick(places), w.pick(places)
        line = lines[i].strip()
        if w.chance(40):
            del lines[i]
            j -= j > i
        line = margin(lines[j]) + line
        if w.chance(50):
            lines.insert(j, line)
        else:
            lines[j] = line


@of_lines
def foreign(w, lines, i, other):
    """A statement of the other program."""
    here, there = statements(lines), statements(other)
    if here and there:
        i = w.pick(here)
        lines.insert(i, margin(lines[i]) + other[w.pick(there)].strip())


@of_lines
def deleted_line(w, lines, i, other):
    del lines[i : i + w.pick([1, 1, 1, 2, 3])]


@of_lines
def doubled_line(w, lines, i, other):
    lines.insert(i, lines[i])


@of_lines
def exchanged_lines(w, lines, i, other):
    j = w.number(0, len(lines) - 1) if w.chance(50) else min(i + 1, len(lines) - 1)
    lines[i], lines[j] = lines[j], lines[i]


@of_lines
def moved_line(w, lines, i, other):
    """It takes on the indentation of its new place, or keeps its own."""
    line = lines.pop(i)
    j = w.number(0, len(lines))
    lines.insert(j, margin(lines[min(j, len(lines) - 1)]) + line.strip() if w.chance(70) else line)


@of_lines
def spliced_lines(w, lines, i, other):
    start = w.number(0, len(other) - 1)
    piece = other[start : start + w.number(1, 3)]
    if w.chance(70):
        cut = len(margin(piece[0]))
        piece = [margin(lines[i]) + line[min(cut, len(margin(line))) :] for line in piece]
    lines[i:i] = piece


@of_lines
def indented_lines(w, lines, i, other):
    """Some lines stand further to the right or to the left, or behind a tab."""
    change = w.pick([4, 4, -4, -4, 1, -1, 8, -8, "\t"])
    for j in range(i, min(len(lines), i + w.pick([1, 1, 1, 2, 3, 100]))):
        if change == "\t":
            lines[j] = "\t" + lines[j].lstrip(" ")
        elif change > 0:
            lines[j] = " " * change + lines[j]
        else:
            lines[j] = lines[j][min(-change, len(margin(lines[j]))) :]


@of_lines
def joined_lines(w, lines, i, other):
    if i + 1 < len(lines):
        lines[i] += w.pick([" ", "; ", ", ", "\\\n", "  # ", "", " + ", "\r", "\f"]) + lines.pop(i + 1).lstrip(" ")


@of_lines
def unguarded(w, lines, i, other):
    """An error ends the program there."""
    guards = [j for j, line in enumerate(lines) if line.strip() == "with Guard():"]
    if guards:
        j = w.pick(guards)
        lines[j] = lines[j].replace("with Guard()", w.pick(["if True", "while True", "for i in (1, 2)", "try", "def g()",
            "async def g()", "class G", "async with Guard()", "with Guard() as a, Guard()", "if a", "with Context(a)"]))


def margin(line):
    return line[: len(line) - len(line.lstrip(" "))]


def tokens_of_all_kinds(w, source, other):
    return damaged(w, source)


def truncated(w, source, other):
    return source[: w.number(0, len(source))]


GENTLE = [
    one_of(OPERATORS), one_of(OPERATORS), name, name, name, literal, literal, wrapped, left_out, left_out, left_out,
    placed_elsewhere, placed_elsewhere, foreign, foreign, unguarded,
]  # fmt: skip
ROUGH = [
    tokens_of_all_kinds, tokens_of_all_kinds, tokens_of_all_kinds, one_of(SIGNS), one_of(KEYWORDS), one_of(KEYWORDS), token,
    inserted, wrapped, wrapped, deleted_line, doubled_line, exchanged_lines, moved_line, moved_line, spliced_lines,
    spliced_lines, indented_lines, indented_lines, joined_lines, unguarded, truncated,
]  # fmt: skip


def files(source):
    """What of it is about files: the lines that name open()."""
    return {line.strip() for line in source.split("\n") if "open" in line}


def whole(number):
    """A program that is not damaged."""
    return Generator(number).program() if number % 10 < 4 else scenes(number)


def damaged_program(number):
    """The text of the damaged program of that number."""
    source = whole(number)
    w = Writer(1_000_000_007 + number)
    other = whole(w.number(0, 19_999))
    kept = files(source)
    wanted, gently = w.pick([1, 1, 1, 2, 2, 3, 4]), w.chance(60)
    while wanted:
        changed = w.pick(GENTLE if gently else GENTLE + ROUGH + ROUGH)(w, source, other)
        if changed != source and files(changed) <= kept:
            source = changed
            wanted -= 1
    return source
