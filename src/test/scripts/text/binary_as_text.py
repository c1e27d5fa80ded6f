"""binascii and base64."""

import base64
import binascii


def show(source):
    try:
        print(source, "=>", ascii(eval(source)))
    except Exception as error:
        print(source, "->", type(error).__name__, ascii(str(error)))


SOURCES = r"""
binascii.unhexlify('6')
binascii.unhexlify('6g')
binascii.hexlify(b'ab',':')
binascii.a2b_base64('YQ')
binascii.a2b_base64('Y')
binascii.a2b_base64('YQ==')
binascii.a2b_base64('Y!Q==',strict_mode=True)
binascii.a2b_base64('é')
binascii.b2a_base64(b'abc'), binascii.b2a_base64(b'abc',newline=False)
binascii.crc32(b'abc'), binascii.crc32(b'abc',5), binascii.crc_hqx(b'abc',0)
binascii.b2a_base64('a')
binascii.Error.__mro__
binascii.a2b_hex(b'6162'), binascii.b2a_qp(b'a=\xff b '), binascii.a2b_qp(b'a=3D=\nb'), binascii.b2a_uu(b'abc'), binascii.a2b_uu(b'#86)C\n')
binascii.a2b_base64('YWJj\nZGVm'), binascii.a2b_base64(b'YW=Jj')
binascii.unhexlify('61 62')
base64.b64encode(b"hello"), base64.b64decode("aGVsbG8="), base64.urlsafe_b64encode(b"\xff\xfe"), base64.b32encode(b"hello"), base64.b85encode(b"hello")
"""

for source in SOURCES.strip().split("\n"):
    show(source)
