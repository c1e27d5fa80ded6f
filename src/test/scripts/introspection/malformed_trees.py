"""compile() of syntax trees that no source text could give."""

import ast


def comp(node, mode="exec"):
    try:
        print("ok", compile(node, "f", mode).co_name)
    except Exception as e:
        print(type(e).__name__, e)


def E(node):
    return ast.fix_missing_locations(ast.Expression(node))


def M(*nodes):
    return ast.fix_missing_locations(ast.Module(list(nodes), []))


def N(name="x", context=None):
    return ast.Name(name, context or ast.Load())


comp(ast.Module([],[]))
comp(E(N()),'eval')
comp(E(N()),'exec')
comp(M(),'eval')
comp(ast.Interactive([]),'single')
comp(ast.Expression(N()),'eval')
comp(E(ast.Name(5,ast.Load())),'eval')
comp(E(ast.Name('None',ast.Load())),'eval')
comp(E(ast.Name('True',ast.Load())),'eval')
comp(E(ast.Constant([1])),'eval')
comp(E(ast.Constant(object())),'eval')
comp(E(ast.BinOp(N(),ast.Add(),None)),'eval')
comp(E(ast.BinOp(N(),'+',N())),'eval')
comp(E(ast.BinOp(N(),ast.And(),N())),'eval')
comp(E(ast.BoolOp(ast.And(),[N()])),'eval')
comp(E(ast.BoolOp(ast.And(),[N(),None])),'eval')
comp(E(ast.Compare(N(),[],[])),'eval')
comp(E(ast.Compare(N(),[ast.Eq()],[])),'eval')
comp(E(ast.Dict([N()],[])),'eval')
comp(E(ast.Dict([None],[N()])),'eval')
comp(E(ast.Lambda(ast.arguments(),N())),'eval')
comp(E(ast.ListComp(N(),[])),'eval')
comp(E(ast.Call(N(),[None],[])),'eval')
comp(E(ast.Call(N(),N(),[])),'eval')
comp(E(ast.Set([])),'eval')
comp(E(ast.JoinedStr([N()])),'eval')
comp(E(ast.Starred(N(),ast.Load())),'eval')
comp(E(ast.Yield(None)),'eval')
comp(E(ast.Await(N())),'eval')
comp(E(ast.Attribute(N(),'a',ast.Load())),'eval')
comp(E(ast.Attribute(N(),5,ast.Load())),'eval')
comp(M(ast.Assign([],N())))
comp(M(ast.Assign([N(context=ast.Store())],N())))
comp(M(ast.Delete([])))
comp(M(ast.If(N(),[],[])))
comp(M(ast.While(N(),[],[])))
comp(M(ast.Try([],[],[],[])))
comp(M(ast.Try([ast.Pass()],[],[],[])))
comp(M(ast.Try([ast.Pass()],[],[ast.Pass()],[ast.Pass()])))
comp(M(ast.With([],[ast.Pass()])))
comp(M(ast.Import([])))
comp(M(ast.ImportFrom('a',[],0)))
comp(M(ast.ImportFrom('a',[ast.alias('b')],-1)))
comp(M(ast.ImportFrom(None,[ast.alias('b')],0)))
comp(M(ast.Global([])))
comp(M(ast.Nonlocal([])))
comp(M(ast.Expr(None)))
comp(M(ast.Raise(None,N())))
comp(M(ast.Return(N())))
comp(M(ast.Break()))
comp(M(ast.Continue()))
comp(M(ast.FunctionDef('f',ast.arguments(args=[]),[],[])))
comp(M(ast.FunctionDef('f',ast.arguments(args=[]),[ast.Pass()])))
comp(M(ast.FunctionDef('f',ast.arguments(args=[ast.arg('a')],defaults=[N(),N()]),[ast.Pass()])))
comp(M(ast.FunctionDef('f',ast.arguments(kwonlyargs=[ast.arg('a')],kw_defaults=[]),[ast.Pass()])))
comp(M(ast.ClassDef('C',[],[],[])))
comp(M(ast.ClassDef('C',[],[],[ast.Pass()])))
comp(M(ast.AnnAssign(N(context=ast.Store()),N(),None,1)))
comp(M(ast.Match(N(),[])))
comp(M(ast.Match(N(),[ast.match_case(ast.MatchAs(None,None),None,[ast.Pass()])])))
comp(M(ast.Match(N(),[ast.match_case(ast.MatchSingleton(5),None,[ast.Pass()])])))
comp(M(ast.Match(N(),[ast.match_case(ast.MatchOr([ast.MatchAs()]),None,[ast.Pass()])])))
comp(M(None))
comp(M(N()))
comp(ast.Module(5,[]))
comp(ast.Module([ast.Pass()],[]))
comp(M(ast.Try([ast.Pass()],[ast.ExceptHandler(None,'x',[ast.Pass()])],[],[])))
comp(M(ast.Try([ast.Pass()],[ast.ExceptHandler(N(),None,[])],[],[])))
p=ast.Pass()
p.lineno=5
comp(ast.Module([p],[]))
p.lineno='a'
p.col_offset=0
comp(ast.Module([p],[]))
p.lineno=5
p.end_lineno=4
p.end_col_offset=0
comp(ast.Module([p],[]))
p.end_lineno=5
p.col_offset=5
p.end_col_offset=2
comp(ast.Module([p],[]))
p.lineno=-1
comp(ast.Module([p],[]))
