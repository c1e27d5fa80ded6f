package org.hoopsnake.syntax;
import org.hoopsnake.ast.Mod;
public sealed interface ParseResult { record Complete(Mod tree) implements ParseResult {} record Incomplete(String missing) implements ParseResult {} record Wrong(SyntaxProblem problem)  implements ParseResult {} }
