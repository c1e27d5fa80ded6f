package org.hoopsnake.object;

/**
 * What the Unicode database knows and {@link Character} does not say, as differences from what it
 * does: kept small by listing exceptions only. Read out of Python's own answers for Unicode 16.
 */
final class UnicodeTables {
  private UnicodeTables() {}

  /** Digits that are not decimal digits: superscripts, circled digits and the like. */
  static final String DIGITS =
      """
      b2-b3 b9 1369-1371 19da 2070 2074-2079 2080-2089 2460-2468 2474-247c 2488-2490 24ea \
      24f5-24fd 24ff 2776-277e 2780-2788 278a-2792 10a40-10a43 10e60-10e68 11052-1105a \
      1f100-1f10a\
      """;

  /** Letters with a numeric value: ideographs that stand for numbers. */
  static final String NUMERIC_LETTERS =
      """
      3405 3483 382a 3b4d 4e00 4e03 4e07 4e09 4e24 4e5d 4e8c 4e94 4e96 4eac 4ebf-4ec0 \
      4edf 4ee8 4f0d 4f70 4fe9 5006 5104 5146 5169 516b 516d 5341 5343-5345 534c \
      53c1-53c4 56db 58f1 58f9 5e7a 5efe-5eff 5f0c-5f0e 5f10 62d0 62fe 634c 67d2 6d1e \
      6f06 7396 767e 7695 79ed 8086 842c 8cae 8cb3 8d30 920e 94a9 9621 9646 964c 9678 \
      96f6 f96b f973 f978 f9b2 f9d1 f9d3 f9fd 20001 20064 200e2 20121 2092a 20983 2098c \
      2099c 20aea 20afd 20b19 22390 22998 23b1b 2626d 2f890\
      """;

  /** Characters whose title case is several characters. */
  static final String TITLE =
      """
      df=53+73 149=2bc+4e 1f0=4a+30c 390=399+308+301 3b0=3a5+308+301 587=535+582 \
      1e96=48+331 1e97=54+308 1e98=57+30a 1e99=59+30a 1e9a=41+2be 1f50=3a5+313 \
      1f52=3a5+313+300 1f54=3a5+313+301 1f56=3a5+313+342 1fb2=1fba+345 1fb4=386+345 \
      1fb6=391+342 1fb7=391+342+345 1fc2=1fca+345 1fc4=389+345 1fc6=397+342 \
      1fc7=397+342+345 1fd2=399+308+300 1fd3=399+308+301 1fd6=399+342 1fd7=399+308+342 \
      1fe2=3a5+308+300 1fe3=3a5+308+301 1fe4=3a1+313 1fe6=3a5+342 1fe7=3a5+308+342 \
      1ff2=1ffa+345 1ff4=38f+345 1ff6=3a9+342 1ff7=3a9+342+345 fb00=46+66 fb01=46+69 \
      fb02=46+6c fb03=46+66+69 fb04=46+66+6c fb05=53+74 fb06=53+74 fb13=544+576 \
      fb14=544+565 fb15=544+56b fb16=54e+576 fb17=544+56d\
      """;

  /** Case foldings that are not the lower case, but for Cherokee. */
  static final String FOLD =
      """
      b5=3bc df=73+73 149=2bc+6e 17f=73 1f0=6a+30c 345=3b9 390=3b9+308+301 \
      3b0=3c5+308+301 3c2=3c3 3d0=3b2 3d1=3b8 3d5=3c6 3d6=3c0 3f0=3ba 3f1=3c1 3f5=3b5 \
      587=565+582 1c80=432 1c81=434 1c82=43e 1c83=441 1c84=442 1c85=442 1c86=44a 1c87=463 \
      1c88=a64b 1e96=68+331 1e97=74+308 1e98=77+30a 1e99=79+30a 1e9a=61+2be 1e9b=1e61 \
      1e9e=73+73 1f50=3c5+313 1f52=3c5+313+300 1f54=3c5+313+301 1f56=3c5+313+342 \
      1f80=1f00+3b9 1f81=1f01+3b9 1f82=1f02+3b9 1f83=1f03+3b9 1f84=1f04+3b9 1f85=1f05+3b9 \
      1f86=1f06+3b9 1f87=1f07+3b9 1f88=1f00+3b9 1f89=1f01+3b9 1f8a=1f02+3b9 1f8b=1f03+3b9 \
      1f8c=1f04+3b9 1f8d=1f05+3b9 1f8e=1f06+3b9 1f8f=1f07+3b9 1f90=1f20+3b9 1f91=1f21+3b9 \
      1f92=1f22+3b9 1f93=1f23+3b9 1f94=1f24+3b9 1f95=1f25+3b9 1f96=1f26+3b9 1f97=1f27+3b9 \
      1f98=1f20+3b9 1f99=1f21+3b9 1f9a=1f22+3b9 1f9b=1f23+3b9 1f9c=1f24+3b9 1f9d=1f25+3b9 \
      1f9e=1f26+3b9 1f9f=1f27+3b9 1fa0=1f60+3b9 1fa1=1f61+3b9 1fa2=1f62+3b9 1fa3=1f63+3b9 \
      1fa4=1f64+3b9 1fa5=1f65+3b9 1fa6=1f66+3b9 1fa7=1f67+3b9 1fa8=1f60+3b9 1fa9=1f61+3b9 \
      1faa=1f62+3b9 1fab=1f63+3b9 1fac=1f64+3b9 1fad=1f65+3b9 1fae=1f66+3b9 1faf=1f67+3b9 \
      1fb2=1f70+3b9 1fb3=3b1+3b9 1fb4=3ac+3b9 1fb6=3b1+342 1fb7=3b1+342+3b9 1fbc=3b1+3b9 \
      1fbe=3b9 1fc2=1f74+3b9 1fc3=3b7+3b9 1fc4=3ae+3b9 1fc6=3b7+342 1fc7=3b7+342+3b9 \
      1fcc=3b7+3b9 1fd2=3b9+308+300 1fd3=3b9+308+301 1fd6=3b9+342 1fd7=3b9+308+342 \
      1fe2=3c5+308+300 1fe3=3c5+308+301 1fe4=3c1+313 1fe6=3c5+342 1fe7=3c5+308+342 \
      1ff2=1f7c+3b9 1ff3=3c9+3b9 1ff4=3ce+3b9 1ff6=3c9+342 1ff7=3c9+342+3b9 1ffc=3c9+3b9 \
      fb00=66+66 fb01=66+69 fb02=66+6c fb03=66+66+69 fb04=66+66+6c fb05=73+74 fb06=73+74 \
      fb13=574+576 fb14=574+565 fb15=574+56b fb16=57e+576 fb17=574+56d\
      """;

  /** Where being the start of an identifier is not being a letter, a letter number or _. */
  static final String START_EXCEPTIONS =
      """
      37a e33 eb3 1885-1886 2118 212e 2e2f fc5e-fc63 fdfa-fdfb fe70 fe72 fe74 fe76 fe78 \
      fe7a fe7c fe7e ff9e-ff9f\
      """;

  /** Where being part of an identifier differs from what the general category says. */
  static final String PART_EXCEPTIONS =
      """
      b7 37a 387 1369-1371 19da 200c-200d 2118 212e 2e2f 30fb fc5e-fc63 fdfa-fdfb fe70 \
      fe72 fe74 fe76 fe78 fe7a fe7c fe7e ff65\
      """;
}
