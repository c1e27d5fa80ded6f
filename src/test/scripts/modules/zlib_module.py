"""zlib, and gzip and zipfile on top of it."""

import zlib
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e),e)
c=zlib.compressobj()
t(lambda:zlib.decompress(b'xxxx')); t(lambda:zlib.decompress(zlib.compress(b'abc')[:-3])); t(lambda:zlib.decompress(b'')); t(lambda:zlib.decompress(zlib.compress(b'abc')[:-1]+b'x'))
t(lambda:zlib.compress(b'a',20)); t(lambda:zlib.compressobj(20)); t(lambda:zlib.compressobj(wbits=99)); t(lambda:zlib.decompressobj(wbits=99)); t(lambda:zlib.decompressobj().decompress(b'abc')); t(lambda:zlib.decompressobj().decompress(b'',-1)); t(lambda: zlib.decompressobj().flush(0)); t(lambda:zlib.decompress(zlib.compress(b'abc')+b'rest')); t(lambda:c.flush(9))
t(lambda:zlib.decompress(b'\x1f\x8b\x08', 31)); t(lambda:zlib.decompressobj().flush()); t(lambda:zlib.compress('x')); t(lambda: (c.flush(), c.compress(b'x'))); t(lambda:zlib.decompress(b'\x78\xbb'))
d=zlib.decompressobj(zdict=b'abcdef'); t(lambda:d.decompress(zlib.compressobj(zdict=b'abcdef').compress(b'abc')))
e=zlib.compressobj(zdict=b'abcdef'); x=e.compress(b'abcdefabc')+e.flush(); t(lambda:zlib.decompress(x)); t(lambda:zlib.decompressobj(zdict=b'zzz').decompress(x)); t(lambda:zlib.decompressobj(zdict=b'abcdef').decompress(x))
t(lambda:zlib.decompress(zlib.compress(b'abc'),-15)); t(lambda: zlib.decompress(b'\xff\xff\xff',-15))
data=b'The quick brown fox jumps over the lazy dog. '*50
for level in (-1,0,1,6,9): print(zlib.compress(data,level)[:40].hex(), len(zlib.compress(data,level)))
for w in (15,-15,31,25): 
    z=zlib.compress(data,wbits=w); print(w,len(z),z[:20].hex(),zlib.decompress(z,wbits=w)==data, zlib.decompress(z,wbits=47)==data if w>0 else None)
d=zlib.decompressobj(); z=zlib.compress(data)+b'tail'
out=d.decompress(z[:10]); print(out,d.eof,d.unused_data,d.unconsumed_tail)
out+=d.decompress(z[10:],20); print(len(out),d.eof,d.unused_data,len(d.unconsumed_tail))
while d.unconsumed_tail and not d.eof: out+=d.decompress(d.unconsumed_tail,500)
out+=d.flush(); print(out==data,d.eof)
d=zlib.decompressobj(); b=b''
for i in range(len(z)): b+=d.decompress(z[i:i+1])
print(b==data,d.eof,d.unused_data)
g=zlib.compress(data,wbits=31); d=zlib.decompressobj(31); b=b''
for i in range(len(g)): b+=d.decompress(g[i:i+1])
print(b==data,d.eof, d.decompress(b'more'), d.unused_data)
c=zlib.compressobj(9,zlib.DEFLATED,-15,8,zlib.Z_FILTERED); print((c.compress(b'abc')+c.flush(zlib.Z_SYNC_FLUSH)+c.compress(b'def')+c.flush()).hex())
print(zlib.crc32(b'abc'),zlib.crc32(b'c',zlib.crc32(b'ab')),zlib.adler32(b'abc'),zlib.adler32(b'c',zlib.adler32(b'ab')),zlib.crc32(b'a',-1),zlib.adler32(b'a',-1),zlib.crc32(b'x',2**40))
D=zlib._ZlibDecompressor(); t(lambda:(D.decompress(z,10),D.needs_input,D.eof)); t(lambda:(len(D.decompress(b'')),D.needs_input,D.eof,D.unused_data)); t(lambda:D.decompress(b'x'))
t(lambda:c.compress(b'z')); t(lambda:c.flush())
import gzip,zipfile,io
print(gzip.decompress(gzip.compress(data))==data, gzip.compress(b'a',mtime=0).hex())
f=io.BytesIO()
with zipfile.ZipFile(f,'w',zipfile.ZIP_DEFLATED) as zf: zf.writestr('a.txt',data); zf.writestr('b/c',b'')
with zipfile.ZipFile(f) as zf: print(zf.namelist(), zf.read('a.txt')==data, zf.testzip(), zf.infolist()[0].compress_size)
f=io.BytesIO()
with gzip.open(f,'wt') as h: h.write('line\n'*3)
f.seek(0)
with gzip.open(f,'rt') as h: print(h.readlines())
try: gzip.decompress(b'abc')
except Exception as e: print(repr(e))
try: gzip.decompress(gzip.compress(data)[:-4])
except Exception as e: print(repr(e))
