/*
 * The syntax of Python 3.14 (https://docs.python.org/3.14/reference/grammar.html).
 *
 * Almost every decision needs one token, so the generated parser is a set of plain switches: no
 * prediction machinery has to warm up, which matters when a script is parsed once. Two things are
 * traded for that. Binary operators come as flat lists, which the AST builder nests by
 * precedence. And a few rules accept more than Python does (any expression where a target must
 * stand, two commas in a row, parameters in any order): the AST builder refuses what is left.
 */
parser grammar PythonParser;

options { tokenVocab = PythonLexer; superClass = PythonParserBase; }

// ------------------------------------------------------------------ entries

file        : ( statements+=statement { topLevelStatement(); } )* EOF ;
interactive : NEWLINE* ( statements+=statement { topLevelStatement(); } )? EOF ;
eval        : expressionList NEWLINE* EOF ;

// ------------------------------------------------------------------ statements

statement
    : compoundStatement   # compound
    | simpleStatements    # simple
    ;

simpleStatements
    : first=simpleStatement ( SEMI rest+=simpleStatement? )* NEWLINE
    ;

simpleStatement
    : assignment                                                       # assignmentStatement
    | TYPE name=NAME typeParams? EQUAL value=expression          # typeAlias
    | RETURN value=starExpressions?                                    # returnStatement
    | IMPORT names+=dottedAlias ( COMMA names+=dottedAlias )*          # importStatement
    | FROM dots+=( DOT | ELLIPSIS )* module=dottedName? IMPORT importFromNames
                                                                       # importFromStatement
    | RAISE ( exception=expression ( FROM cause=expression )? )?       # raiseStatement
    | PASS                                                             # passStatement
    | DEL targets=targetList                                           # deleteStatement
    | ASSERT test=expression ( COMMA message=expression )?             # assertStatement
    | BREAK                                                            # breakStatement
    | CONTINUE                                                         # continueStatement
    | GLOBAL names+=NAME ( COMMA names+=NAME )*            # globalStatement
    | NONLOCAL names+=NAME ( COMMA names+=NAME )*          # nonlocalStatement
    ;

assignment
    : first=expressionsOrYield
      ( operator=augmentedOperator value=expressionsOrYield
      | COLON annotation=expression ( EQUAL value=expressionsOrYield )?
      | ( EQUAL values+=expressionsOrYield )*
      )
    ;

augmentedOperator
    : PLUSEQUAL | MINEQUAL | STAREQUAL | ATEQUAL | SLASHEQUAL | PERCENTEQUAL | AMPEREQUAL
    | VBAREQUAL | CIRCUMFLEXEQUAL | LEFTSHIFTEQUAL | RIGHTSHIFTEQUAL | DOUBLESTAREQUAL
    | DOUBLESLASHEQUAL
    ;

importFromNames
    : STAR                                                      # importAll
    | LPAR names+=importAlias ( COMMA names+=importAlias? )* RPAR # importParenthesized
    | names+=importAlias ( COMMA names+=importAlias )*          # importNames
    ;

importAlias : name=NAME ( AS asName=NAME )? ;
dottedAlias : name=dottedName ( AS asName=NAME )? ;
dottedName  : names+=NAME ( DOT names+=NAME )* ;

compoundStatement
    : functionDefinition                     # function
    | classDefinition                        # class
    | decorators+=decorator+
      ( ASYNC? functionDefinition | classDefinition )
                                             # decorated
    | ASYNC ( functionDefinition | forStatement | withStatement )
                                             # asynchronous
    | ifStatement                            # if
    | whileStatement                         # while
    | forStatement                           # for
    | tryStatement                           # try
    | withStatement                          # with
    | matchStatement                         # match
    ;

block
    : NEWLINE INDENT statements+=statement+ DEDENT  # indentedBlock
    | simpleStatements                              # inlineBlock
    ;

decorator : AT namedExpression NEWLINE ;

functionDefinition
    : DEF name=NAME typeParams? LPAR parameters? RPAR ( RARROW returnType=expression )?
      COLON block
    ;

classDefinition
    : CLASS name=NAME typeParams? ( LPAR arguments? RPAR )? COLON block
    ;

ifStatement
    : IF test=namedExpression COLON block elifs+=elifClause* elseClause?
    ;

elifClause    : ELIF test=namedExpression COLON block ;
elseClause    : ELSE COLON block ;
finallyClause : FINALLY COLON block ;

whileStatement : WHILE test=namedExpression COLON block elseClause? ;

forStatement
    : FOR targets=targetList IN iterable=starExpressions COLON block elseClause?
    ;

withStatement : WITH items+=withItem ( COMMA items+=withItem )* COLON block ;
withItem      : expression ( AS target )? ;

tryStatement
    : TRY COLON block
      ( finallyClause
      | handlers+=exceptClause+ elseClause? finallyClause?
      )
    ;

exceptClause
    : EXCEPT star=STAR? ( types=expressionList ( AS name=NAME )? )? COLON block
    ;

// ------------------------------------------------------------------ parameters

typeParams : LSQB params+=typeParam ( COMMA params+=typeParam? )* RSQB ;

typeParam
    : name=NAME ( COLON bound=expression )? ( EQUAL defaultValue=expression )?  # typeVar
    | STAR name=NAME ( EQUAL defaultValue=starExpression )?                    # typeVarTuple
    | DOUBLESTAR name=NAME ( EQUAL defaultValue=expression )?                   # paramSpec
    ;

parameters : params+=parameter ( COMMA params+=parameter? )* ;

parameter
    : name=NAME ( COLON annotation=expression )? ( EQUAL defaultValue=expression )?
                                                                             # plainParameter
    | SLASH                                                                  # positionalOnlyMark
    | STAR ( name=NAME ( COLON annotation=starExpression )? )?         # starParameter
    | DOUBLESTAR name=NAME ( COLON annotation=expression )?            # doubleStarParameter
    ;

lambdaParameters : params+=lambdaParameter ( COMMA params+=lambdaParameter? )* ;

lambdaParameter
    : name=NAME ( EQUAL defaultValue=expression )?  # lambdaPlainParameter
    | SLASH                                               # lambdaPositionalOnlyMark
    | STAR name=NAME?                               # lambdaStarParameter
    | DOUBLESTAR name=NAME                          # lambdaDoubleStarParameter
    ;

// ------------------------------------------------------------------ match

matchStatement
    : MATCH subject=subjectExpression COLON NEWLINE INDENT cases+=caseClause+ DEDENT
    ;

subjectExpression : elements+=starNamedExpression ( commas+=COMMA elements+=starNamedExpression? )* ;

caseClause : CASE patterns ( IF guard=namedExpression )? COLON block ;

patterns        : elements+=starPattern ( commas+=COMMA elements+=starPattern? )* ;
starPattern     : STAR name=NAME | asPattern ;
asPattern       : alternatives+=closedPattern ( VBAR alternatives+=closedPattern )*
                  ( AS name=NAME )? ;

closedPattern
    : MINUS? number=NUMBER ( operator=( PLUS | MINUS ) imaginary=NUMBER )?          # numberPattern
    | strings                                                                    # stringPattern
    | constant=( NONE | TRUE | FALSE )                                           # constantPattern
    | names+=NAME ( DOT names+=NAME )* ( open=LPAR patternArguments? RPAR )?
                                                                                 # namePattern
    | LPAR patterns? RPAR                                                        # groupPattern
    | LSQB patterns? RSQB                                                        # listPattern
    | LBRACE ( items+=mappingItem ( COMMA items+=mappingItem? )* )? RBRACE       # mappingPattern
    ;

patternArguments : items+=patternArgument ( COMMA items+=patternArgument? )* ;
patternArgument  : pattern=asPattern ( EQUAL value=asPattern )? ;

mappingItem
    : key=closedPattern COLON value=asPattern  # keyItem
    | DOUBLESTAR rest=NAME               # restItem
    ;

// ------------------------------------------------------------------ lists of expressions

expressionsOrYield : yieldExpression | starExpressions ;

yieldExpression : YIELD ( FROM source=expression | values=starExpressions )? ;

starExpressions : elements+=starExpression ( commas+=COMMA elements+=starExpression? )* ;
expressionList  : elements+=expression ( commas+=COMMA elements+=expression? )* ;
targetList      : elements+=target ( commas+=COMMA elements+=target? )* ;

starExpression locals [ Object built, int builtDepth ]
    : STAR operand=arithmetic | expression ;
starNamedExpression locals [ Object built, int builtDepth ]
    : STAR operand=arithmetic | namedExpression ;
target              : STAR operand=arithmetic | arithmetic ;

// ------------------------------------------------------------------ expressions

// "built" is what a tree builder made of it, if it was taken before the statement was complete, and
// "builtDepth" how deep that nests.
namedExpression locals [ Object built, int builtDepth ]
    : name=expression ( COLONEQUAL value=expression )? ;

expression locals [ Object built, int builtDepth ]
    : body=logical ( IF test=logical ELSE orElse=expression )?  # conditional
    | LAMBDA lambdaParameters? COLON body=expression            # lambda
    ;

// "and" and "or", flat; "and" binds tighter.
logical
    : first=inversion ( operators+=( AND | OR ) rest+=inversion )*
    ;

inversion : nots+=NOT* comparison ;

comparison : first=arithmetic ( operators+=comparisonOperator rest+=arithmetic )* ;

comparisonOperator
    : EQEQUAL | NOTEQUAL | LESSGREATER | LESS | LESSEQUAL | GREATER | GREATEREQUAL
    | IN | NOT IN | IS NOT?
    ;

// | ^ & << >> + - * / // % @, flat.
arithmetic
    : first=factor
      ( operators+=( VBAR | CIRCUMFLEX | AMPER | LEFTSHIFT | RIGHTSHIFT | PLUS | MINUS | STAR
                   | SLASH | DOUBLESLASH | PERCENT | AT )
        rest+=factor )*
    ;

factor locals [ Object built, int builtDepth ]
    : signs+=( PLUS | MINUS | TILDE )* AWAIT? atom trailers+=trailer* ( DOUBLESTAR power=factor )?
    ;

trailer
    : DOT name=NAME     # attribute
    | LPAR arguments? RPAR    # call
    | LSQB slices RSQB        # subscript
    ;

atom
    : name=NAME                             # name
    | NUMBER                                      # number
    | strings                                     # string
    | NONE                                        # none
    | TRUE                                        # true
    | FALSE                                       # false
    | ELLIPSIS                                    # ellipsis
    | LPAR ( yieldExpression | parenthesized )? RPAR # parentheses
    | LSQB ( elements+=starNamedExpression
             ( comprehension | ( commas+=COMMA elements+=starNamedExpression? )* ) )? RSQB  # list
    | LBRACE ( items+=braceItem
             ( comprehension | ( commas+=COMMA items+=braceItem? )* ) )? RBRACE  # braces
    ;

// "as" is for the items of a with statement alone.
parenthesized
    : elements+=parenthesizedItem
      ( comprehension | ( commas+=COMMA elements+=parenthesizedItem? )* )
    ;

parenthesizedItem : starNamedExpression ( AS target )? ;

braceItem
    : DOUBLESTAR mapping=arithmetic               # unpackedItem
    | starNamedExpression ( COLON value=expression )? # keyOrElement
    ;

comprehension : clauses+=forClause+ ;

forClause
    : ASYNC? FOR targets=targetList IN iterable=logical ( IF conditions+=logical )*
    ;

slices : elements+=slice ( commas+=COMMA elements+=slice? )* ;

slice
    : index=starNamedExpression ( COLON upper=expression? ( COLON step=expression? )? )?  # slicePart
    | COLON upper=expression? ( COLON step=expression? )?                                 # sliceFromStart
    ;

arguments : items+=argument ( COMMA items+=argument? )* ;

argument
    : value=namedExpression ( comprehension | EQUAL keywordValue=expression )?  # plainArgument
    | STAR value=expression                                                     # starArgument
    | DOUBLESTAR value=expression                                               # doubleStarArgument
    ;

// ------------------------------------------------------------------ strings

strings : parts+=stringPart+ ;

stringPart
    : STRING                                                      # plainString
    | start=( FSTRING_START | TSTRING_START ) formatParts+=formatPart* end=STRING_END # formatString
    ;

formatPart
    : text=STRING_MIDDLE  # formatText
    | replacementField    # formatField
    ;

replacementField
    : open=LBRACE value=expressionsOrYield debug=EQUAL? ( EXCLAMATION conversion=NAME )?
      ( colon=FORMAT_COLON spec+=formatPart* )? close=RBRACE
    ;
