"""re: matching, groups, substitution, splitting, lookaround, flags, errors."""

import re

m = re.match(r"(?P<year>\d{4})-(?P<month>\d\d)(-(\d+))?", "2024-05 rest")
print(m.group(), m.groups(), m.groupdict(), m["year"], m.span("month"), m.start(), m.end(2), m.group(1, 2), m.lastgroup, m.lastindex, m.re.pattern, m.string, m.expand(r"\g<month>/\1"), m.pos, bool(m), m.groups("none"))
print(re.findall(r"\b(\w)(\w*)", "hello big world"), re.findall("a+", "baaab aa"), re.split(r"[,;]\s*", "a, b;c"), re.split("(-)", "a-b-c", maxsplit=1), re.sub(r"(\w+) (\w+)", r"\2 \1", "one two three four"), re.sub("a", lambda m: m.group().upper(), "banana", count=2), re.subn("x", "y", "axbx"), re.fullmatch("a|ab", "ab"), re.search("(?i)WORLD", "hello world").start(), re.escape("a.b*c"), [m.span() for m in re.finditer("", "ab")], re.sub("", "-", "ab"), re.sub("x*", "-", "abxd"))
print(re.compile("a(?=b)").search("aab").start(), re.search("(?<!a)b", "abb").start(), re.search("(a)?(?(1)b|c)", "c").group(), re.match("(?s).*", "a\nb").group(), re.findall("(?m)^.", "a\nb"), re.match(r"(?x) a  b # comment", "ab").group(), re.search(r"(\w)\1", "hello").group(), re.findall(r"[^\W\d_]+", "a1_bé"), re.match("a{2,3}?", "aaaa").group(), re.match(r"\d+", "١٢").group(), re.findall(r"(?a:\w)", "é1"), re.compile("x", re.I | re.M), re.compile("a").flags, re.match("(?:a|b)*+c", "abc"), re.match("(?>a+)b", "aab").group(), re.search(r"\Aab\Z", "ab").span(), re.search("[]a]", "]").group(), re.findall("a|", "ba"), re.search("(?P<n>a)(?P=n)", "aa").group(), re.split("", "ab"), re.findall(".", "a😀"))
for bad in ("(", ")", "[a", "*a", "a**", "(?P<1>a)", r"\1", "(?<=a+)b", "a{3,2}", "(?z)", r"\p", "(?P=x)", "[b-a]", "(?P<a>.)(?P<a>.)", "a(?i)b"):
    try:
        print(re.compile(bad))
    except re.error as error:
        print(repr(bad), error, error.pos)
