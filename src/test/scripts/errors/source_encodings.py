"""Sources as bytes and as files, in all sorts of encodings, with marks, null bytes, form feeds and line ends of all kinds."""

import codecs
import importlib.util
import os
import tempfile

cases = {}
def add(n, b): cases[n]=b
B=codecs.BOM_UTF8
for enc in 'utf-7 utf_7 punycode utf-16 utf-16-le utf-32 utf-8-sig utf8 UTF-8 U8 latin-1 latin1 iso8859-1 iso-8859-15 cp1252 ascii us-ascii koi8-r raw_unicode_escape unicode_escape hex rot13 zlib base64 undefined mbcs utf-8-x utf_8_foo nope x!y cp437 mac-roman utf-8-unix latin-1-unix string-escape palmos'.split():
    add('c:'+enc, b'# coding: '+enc.encode()+b'\nx = "abc"\nprint(x, 1)\n')
    add('d:'+enc, b'# coding: '+enc.encode()+b'\nx = "\xc3\xa9"\nprint(ascii(x))\n')
    add('b:'+enc, B+b'# coding: '+enc.encode()+b'\nprint(1)\n')
    add('s:'+enc, b'#!/usr/bin\n# vim: set fileencoding='+enc.encode()+b' :\nx = +\n')
for enc in ('utf-16','utf-16-le','utf-32','utf-7','cp037'):
    add('e:'+enc, ('# coding: '+enc+'\nprint("\xe9")\n').encode(enc))
    add('f:'+enc, ('print("\xe9")\n').encode(enc))
add('bad1', b'x = "\xff"\n'); add('bad2', b'# coding: utf-8\nx = "\xff"\n'); add('bad3', B+b'x = "\xff"\n')
add('bad4', b'x = 1\n\n\ny = "\xe9\xe8"\n'); add('bad5', b'# coding: ascii\nx = "\xc3\xa9"\n'); add('bad6', b'x=1 # \xff'); add('bad7', b'\xff'); add('bad8', b'x = "\xed\xa0\x80"\n'); add('bad9', b'x = "\xf5\x80\x80\x80"\n'); add('bad10', b'x = "\xc3'); add('bad11', b'"""\n\n\xe9\n"""'); add('bad12', b'# coding: cp1252\nx = "\x81"\n'); add('bad13', b'# coding: gbk\nx = "\xff"\n'); add('bad14', b'# coding: shift_jis\nx = "\x80\xff"\n')
add('nul1', b'x = 1\x00\n'); add('nul2', b'x = 1\ny = "a\x00b"\n'); add('nul3', b'\x00'); add('nul4', b'# \x00\nx'); add('nul5', b'x = (\n\x00'); add('nul6', b'x = 1 $\n\x00')
add('nul7', B+b'\x00')
add('bom1', B); add('bom2', B+b'x = 1'); add('bom3', B+B+b'x'); add('bom4', b' '+B+b'x'); add('bom5', b'x\n'+B); add('bom6', B+b'# coding: latin-1\nx = "\xe9"'); add('bom7',B+b'\n# coding: latin-1\nx'); add('bom8',B+b'x = \n')
add('ff1', b'\x0cx = 1\n'); add('ff2', b'if 1:\n  \x0c  x = 1\n'); add('ff3', b'if 1:\n  x\n\x0c  y\n'); add('ff4', b'x\x0c=\x0c1\n'); add('ff5', b'\x0c# coding: latin-1\nprint(ascii("\xe9"))'); add('ff6',b'if 1:\n\x0c\x0c  x\n y'); add('ff7',b'  \x0cx'); add('vt',b'x\x0b=1'); add('ff8', b'x = 1\n\x0c'); add('ctl', b'x = \x01'); add('del', b'x = \x7f 1'); add('cz', b'x = 1\n\x1a')
add('cr1', b'x = 1\ry = 2\rprint(x, y)'); add('cr2', b'x = 1\r\ny = +\r\n'); add('cr3', b'x = "a\rb"\n'); add('cr4', b'x = """a\r\nb\rc"""\nprint(ascii(x))'); add('cr5', b'x = 1\\\r\n + 1\nprint(x)'); add('cr6', b'x = 1\\\r + 1\nprint(x)'); add('cr7', b'# coding: latin-1\r\nprint(ascii("\xe9"))'); add('cr8', b'# coding: latin-1\rprint(ascii("\xe9"))')
add('ck1', b'x\n# coding: latin-1\nprint("\xc3\xa9")'); add('ck2', b'\n\n# coding: nope\n'); add('ck3', b'"""\n# coding: nope\n"""'); add('ck4', b'# coding: latin-1 # coding: nope\n"\xe9"'); add('ck5', b'# xcoding: latin-1\nprint(ascii("\xe9"))'); add('ck6', b'# coding : latin-1\nprint(ascii("\xc3\xa9"))'); add('ck7', b'#coding=latin-1\nprint(ascii("\xe9"))'); add('ck8', b'# coding:\nprint(1)'); add('ck9', b'x = 1 # coding: nope\n'); add('ck10', b'  # coding: nope\n'); add('ck11', b'# coding: nope'); add('ck12', b'# coding: '+b'a'*300+b'\n'); add('ck13', b'# coding: utf-8\n# coding: nope\n'); add('ck14',b'#\\\n# coding: nope\n'); add('ck15', b'\\\n# coding: nope\n')
add('nbsp', 'x =\xa01'.encode()); add('uni1', 'x = \u2028 1'.encode()); add('uni2', 'x\u2028y'.encode()); add('zw', 'x\u200b = 1'.encode()); add('bidi', '"\u202e"'.encode()); add('emoji','x = \U0001f600'.encode()); add('emoji2','\U0001f600\n'.encode()); add('q', 'x = \u201cabc\u201d'.encode()); add('ide','x\xb2 = 1'.encode()); add('ide2','\u2460 = 1'.encode()); add('comb','\u0301 = 1'.encode()); add('fullwidth','\uff50\uff52\uff49\uff4e\uff54(1)'.encode()); add('priv','\ue000'.encode()); add('unass','\u0378'.encode())

del cases["bom4"], cases["ff6"], cases["s:utf-7"], cases["s:utf_7"], cases["bad13"], cases["bad14"], cases["e:cp037"], cases["f:cp037"]

import contextlib
import io


def run(load):
    out = io.StringIO()
    try:
        with contextlib.redirect_stdout(out):
            load()
        return "ran", ascii(out.getvalue())
    except SyntaxError as e:
        filename = e.filename and os.path.basename(e.filename)
        return type(e).__name__, ascii(e.msg), filename, e.lineno, e.offset, ascii(e.text), e.end_lineno, e.end_offset, e.args[1:] and e.args[1][0] is None
    except BaseException as e:
        return type(e).__name__, ascii(e.args)


with tempfile.TemporaryDirectory() as folder:
    for name, source in cases.items():
        file = os.path.join(folder, "source.py")
        with open(file, "wb") as f:
            f.write(source)

        def load():
            spec = importlib.util.spec_from_file_location("source", file)
            module = importlib.util.module_from_spec(spec)
            spec.loader.exec_module(module)

        print(name, "bytes", *run(lambda: exec(compile(source, "q", "exec"), {})))
        print(name, "file", *run(load))
for source in ('x = "\ud800"', "\udc80", "# \ud83d", "\ud800\x00", "x = \udfff +"):
    for load in (lambda: compile(source, "q", "exec"), lambda: exec(source), lambda: eval(source)):
        print(ascii(source), *run(load))
print(*run(lambda: compile("x", "q\x00", "exec")))
