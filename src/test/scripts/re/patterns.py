"""Patterns, matches and substitution."""

import re


def show(source):
    try:
        print(source, "=>", ascii(eval(source)))
    except Exception as error:
        print(source, "->", type(error).__name__, ascii(str(error)))


SOURCES = r"""
re.findall(r'(\w)(\d)', 'a1 b2')
re.findall(r'\w+', 'one two')
re.findall(r'a|', 'banana')
re.findall(rb'\w+', b'one two')
re.match('a', 'banana')
re.search('an', 'banana')
re.fullmatch('(an|ba|na)+', 'banana')
re.search('(?P<x>a)(?P<y>z)?', 'banana').groupdict()
re.search('(?P<x>a)(z)?', 'banana').groups('none')
re.search('(a)(z)?', 'banana').regs
re.search('(?P<x>a)', 'banana').lastgroup, re.search('(a)|(b)', 'b').lastindex
re.search('a', 'banana').group(1)
re.search('a', 'banana')['x']
re.search('(a)(n)', 'banana').group(1, 2, 0)
re.search('(a)(n)', 'banana').span(2), re.search('(a)(n)', 'banana').start(), re.search('(a)', 'b a').end(1)
re.search('(a)', 'banana').expand(r'[\1\g<0>]')
re.sub('a', 'o', 'banana'), re.subn('a', 'o', 'banana', count=2)
re.sub('(a)(n)', r'\2\1', 'banana'), re.sub('(?P<q>a)', r'<\g<q>>', 'banana')
re.sub('a', lambda m: m.group().upper(), 'banana')
re.sub('a', lambda m: 1, 'banana')
re.sub('x*', '-', 'abxd')
re.sub('a', r'\9', 'banana')
re.sub(b'a', b'o', b'banana')
re.sub('', '-', 'ab\U0001f600c')
re.split(r'\W+', 'a, b; c'), re.split('(,)', 'a,b,c', maxsplit=1), re.split('x*', 'axbc')
[m.span() for m in re.finditer('a*', 'baac')]
re.compile('a', re.I | re.M), re.compile(b'a'), re.compile('a', re.A), re.compile('x' * 300)
re.compile('(?i)a').flags, re.compile('a').groups, dict(re.compile('(?P<n>a)').groupindex)
re.search('A', 'a', re.I), re.search('\xc9', '\xe9', re.I), re.search('\u0130', 'i', re.I), re.search('s', '\u017f', re.I)
re.search('(?i:a)b', 'Ab'), re.search('[A-Z]+', 'abc', re.I)
re.search(r'^b', 'a\nb', re.M), re.search('a.b', 'a\nb', re.S), re.search('a.b', 'a\nb')
re.search(r'\bfoo\b', 'a foo b'), re.search(r'\B', ''), re.search(r'\b', '')
re.search('(?<=a)b', 'ab'), re.search('(?<!a)b', 'ab'), re.search('a(?=b)', 'ab'), re.search('a(?!b)', 'ab')
re.search('(a)?(?(1)b|c)', 'ab'), re.search('(a)?(?(1)b|c)', 'c')
re.search('a++a', 'aaa'), re.search('(?>a+)a', 'aaa'), re.search('a{2,3}?', 'aaaa'), re.search('(?:ab){2}+', 'ababab')
re.search(r'(\w+) \1', 'the the'), re.search(r'(?i)(a)\1', 'aA')
re.match('.*?(x+)', 'a' * 20000 + 'xx').span(1)
re.match('(?:a|b)*', 'ab' * 50000).end()
re.match('(a*)*', 'a' * 1000).end(), re.match('(a|ab)(c|bcd)(d*)', 'abcd').groups()
re.search('(', 'a')
re.search('a**', 'a')
re.search('[b-a]', 'a')
re.search('(?P<1>a)', 'a')
re.search('(?<=a*)b', 'a')
re.search(r'\p', 'a')
re.search('a', b'a')
re.search(b'a', 'a')
re.search('a', 1)
re.escape('a.b*c\n'), re.purge()
re.search('[\U0001f600-\U0001f64f]', 'ab\U0001f601c').span(), re.search('.', '\U0001f600').span()
re.compile('a') == re.compile('a'), hash(re.compile('a')) == hash(re.compile('a'))
re.search('[^\\W\\d_]+', '12ab_').group(), re.findall(r'[\w.]+@[\w.]+', 'x a@b.c y d@e.f')
re.compile('b').match('ab', 1), re.compile('^b').match('ab', 1), re.compile('b').search('abab', 2, 3)
re.compile('(a)|b').scanner('ab').match().span()
re.Pattern[str], re.Match
re.NOFLAG, re.IGNORECASE, re.RegexFlag(3)
"""

for source in SOURCES.strip().split("\n"):
    show(source)
