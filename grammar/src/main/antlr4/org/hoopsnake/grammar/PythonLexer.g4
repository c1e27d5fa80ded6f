/*
 * The tokens of Python 3.14 (https://docs.python.org/3.14/reference/lexical_analysis.html).
 *
 * What is regular is a rule here. What is not lives in PythonLexerBase: indentation, the brackets
 * that join lines, the bodies of strings (whose end depends on how they began), the soft keywords,
 * and every lexical error. A source has passed SourceText before it comes here, so a line ends
 * with '\n' alone.
 */
lexer grammar PythonLexer;

options { superClass = PythonLexerBase; }

tokens {
    INDENT, DEDENT,                 // made by PythonLexerBase
    MATCH, CASE, TYPE,              // soft keywords where they are keywords; elsewhere NAME
    FSTRING_START, TSTRING_START,   // f", t""", rf' …
    STRING_MIDDLE,                  // literal text of an f-string, a t-string or a format spec
    STRING_END,                     // the closing quotes of an f-string or a t-string
    FORMAT_COLON,                   // the colon between a field's expression and its format spec
    PROBLEM                         // a lexical error; lexicalProblem() says which
}

FALSE    : 'False' ;
NONE     : 'None' ;
TRUE     : 'True' ;
AND      : 'and' ;
AS       : 'as' ;
ASSERT   : 'assert' ;
ASYNC    : 'async' ;
AWAIT    : 'await' ;
BREAK    : 'break' ;
CLASS    : 'class' ;
CONTINUE : 'continue' ;
DEF      : 'def' ;
DEL      : 'del' ;
ELIF     : 'elif' ;
ELSE     : 'else' ;
EXCEPT   : 'except' ;
FINALLY  : 'finally' ;
FOR      : 'for' ;
FROM     : 'from' ;
GLOBAL   : 'global' ;
IF       : 'if' ;
IMPORT   : 'import' ;
IN       : 'in' ;
IS       : 'is' ;
LAMBDA   : 'lambda' ;
NONLOCAL : 'nonlocal' ;
NOT      : 'not' ;
OR       : 'or' ;
PASS     : 'pass' ;
RAISE    : 'raise' ;
RETURN   : 'return' ;
TRY      : 'try' ;
WHILE    : 'while' ;
WITH     : 'with' ;
YIELD    : 'yield' ;

LPAR     : '(' { openBracket(); } ;
RPAR     : ')' { closeBracket(); } ;
LSQB     : '[' { openBracket(); } ;
RSQB     : ']' { closeBracket(); } ;
LBRACE   : '{' { openBracket(); } ;
RBRACE   : '}' { closeBracket(); } ;

COLON            : ':' { formatSpecFollows(); } ;
COLONEQUAL       : ':=' { colonThatStartsFormatSpec(); } ;
EXCLAMATION      : '!' ;
COMMA            : ',' ;
SEMI             : ';' ;
DOT              : '.' ;
ELLIPSIS         : '...' ;
RARROW           : '->' ;
EQUAL            : '=' ;

PLUS             : '+' ;
MINUS            : '-' ;
STAR             : '*' ;
SLASH            : '/' ;
VBAR             : '|' ;
AMPER            : '&' ;
LESS             : '<' ;
GREATER          : '>' ;
PERCENT          : '%' ;
TILDE            : '~' ;
CIRCUMFLEX       : '^' ;
AT               : '@' ;
EQEQUAL          : '==' ;
NOTEQUAL         : '!=' ;
LESSGREATER      : '<>' ;
LESSEQUAL        : '<=' ;
GREATEREQUAL     : '>=' ;
LEFTSHIFT        : '<<' ;
RIGHTSHIFT       : '>>' ;
DOUBLESTAR       : '**' ;
DOUBLESLASH      : '//' ;
PLUSEQUAL        : '+=' ;
MINEQUAL         : '-=' ;
STAREQUAL        : '*=' ;
SLASHEQUAL       : '/=' ;
PERCENTEQUAL     : '%=' ;
AMPEREQUAL       : '&=' ;
VBAREQUAL        : '|=' ;
CIRCUMFLEXEQUAL  : '^=' ;
LEFTSHIFTEQUAL   : '<<=' ;
RIGHTSHIFTEQUAL  : '>>=' ;
DOUBLESTAREQUAL  : '**=' ;
DOUBLESLASHEQUAL : '//=' ;
ATEQUAL          : '@=' ;

NAME   : ID_START ID_CONTINUE* { name(); } ;

NUMBER : ( INTEGER | FLOAT | IMAGINARY ) { endOfNumber(); } ;

// Only the opening is matched here; the base class reads on to the closing quotes.
STRING : STRING_PREFIX? QUOTES { stringBody(); } ;
FORMAT : FORMAT_PREFIX QUOTES  { formatStart(); } ;

NEWLINE      : '\n' { newline(); } ;
WHITESPACE   : [ \t\f]+ -> skip ;
LINE_JOINING : '\\' '\n' { lineJoining(); } ;
COMMENT      : '#' { restOfLine(); } -> skip ;
UNKNOWN      : . { unknownCharacter(); } ;

// ------------------------------------------------------------------ text of an f- or t-string

mode FORMAT_TEXT;

TEXT : . { formatText(); } ;

// ------------------------------------------------------------------ text of a format spec

mode FORMAT_SPEC;

SPEC_TEXT : . { formatText(); } ;

// ------------------------------------------------------------------ fragments

fragment ID_START      : [a-zA-Z_\u0080-\u{10FFFF}] ;
fragment ID_CONTINUE   : [a-zA-Z0-9_\u0080-\u{10FFFF}] ;

fragment INTEGER       : DECIMAL_INTEGER
                       | '0' [bB] ( '_'? [01] )+
                       | '0' [oO] ( '_'? [0-7] )+
                       | '0' [xX] ( '_'? [0-9a-fA-F] )+ ;
fragment DECIMAL_INTEGER : DIGITS ;     // that 0777 is none is for endOfNumber to say
fragment FLOAT         : POINT_FLOAT | ( DIGITS | POINT_FLOAT ) EXPONENT ;
fragment POINT_FLOAT   : DIGITS? '.' DIGITS | DIGITS '.' ;
fragment EXPONENT      : [eE] [+-]? DIGITS ;
fragment IMAGINARY     : ( FLOAT | DIGITS ) [jJ] ;
fragment DIGITS        : [0-9] ( '_'? [0-9] )* ;

fragment STRING_PREFIX : [rR] | [uU] | [bB] | [bB] [rR] | [rR] [bB] ;
fragment FORMAT_PREFIX : [fFtT] | [fFtT] [rR] | [rR] [fFtT] ;
fragment QUOTES        : '\'' | '"' | '\'\'\'' | '"""' ;
