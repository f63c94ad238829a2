//! Where in a file the mutants of the list stand, and what each makes of it.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use proc_macro2::{LineColumn, Span};
use serde_json::Value;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Arm, Expr, ExprBinary, ExprStruct, ExprUnary, ImplItemFn, ItemFn, Member, Signature};

/// One of the list.
pub struct Mutant {
    number: usize,
    genre: String,
    replacement: String,
    start: (usize, usize),
}

impl Mutant {
    /// As it stands in the list.
    pub fn read(number: usize, told: &Value) -> Option<Self> {
        let start = &told["span"]["start"];
        let place = |what: &str| usize::try_from(start[what].as_u64()?).ok();
        Some(Mutant {
            number,
            genre: told["genre"].as_str()?.to_owned(),
            replacement: told["replacement"].as_str()?.to_owned(),
            start: (place("line")?, place("column")?),
        })
    }
}

/// A stretch of the file that some mutants change; an empty one where something is put in.
pub struct Place {
    pub range: Range<usize>,
    /// What is written before all of it: a field's name where only its value's name stood there.
    pub before: String,
    pub changes: Vec<Change>,
}

/// What stands there instead with a mutant on; `if` for the guard that an arm gets.
pub struct Change {
    pub number: usize,
    pub text: String,
}

/// Finds all that can be switched; what is left out of `const` functions' `const` is a place without changes.
pub fn find(source: &str, mutants: &[Mutant], kept_const: &HashSet<String>) -> syn::Result<Vec<Place>> {
    let file = syn::parse_file(source)?;
    let mut by_start: HashMap<(&str, (usize, usize)), Vec<&Mutant>> = HashMap::new();
    for mutant in mutants {
        by_start.entry((&mutant.genre, mutant.start)).or_default().push(mutant);
    }
    let lines = source.split_inclusive('\n').scan(0, |at, line| {
        *at += line.len();
        Some(*at - line.len())
    });
    let mut finder = Finder { source, lines: lines.collect(), by_start, kept_const, places: Vec::new() };
    for mutant in mutants.iter().filter(|mutant| mutant.genre == "FnValue") {
        let at = finder.offset(LineColumn { line: mutant.start.0, column: mutant.start.1 - 1 });
        finder.places.push(Place {
            range: at..at,
            before: String::new(),
            changes: vec![Change { number: mutant.number, text: mutant.replacement.clone() }],
        });
    }
    finder.visit_file(&file);
    Ok(finder.places)
}

struct Finder<'a> {
    source: &'a str,
    lines: Vec<usize>,
    by_start: HashMap<(&'a str, (usize, usize)), Vec<&'a Mutant>>,
    kept_const: &'a HashSet<String>,
    places: Vec<Place>,
}

impl<'a> Finder<'a> {
    fn offset(&self, at: LineColumn) -> usize {
        let begin = self.lines[at.line - 1];
        begin + self.source[begin..].chars().take(at.column).map(char::len_utf8).sum::<usize>()
    }

    fn range(&self, span: Span) -> Range<usize> {
        self.offset(span.start())..self.offset(span.end())
    }

    fn text(&self, of: &impl Spanned) -> &'a str {
        &self.source[self.range(of.span())]
    }

    fn at(&self, genre: &'static str, span: Span) -> Vec<&'a Mutant> {
        let start = span.start();
        self.by_start.get(&(genre, (start.line, start.column + 1))).cloned().unwrap_or_default()
    }

    fn change(&mut self, range: Range<usize>, before: String, mutants: &[&Mutant], text: impl Fn(&Mutant) -> String) {
        if !mutants.is_empty() {
            let changes = mutants.iter().map(|mutant| Change { number: mutant.number, text: text(mutant) }).collect();
            self.places.push(Place { range, before, changes });
        }
    }

    fn drop_const(&mut self, signature: &Signature) {
        if let Some(word) = signature.constness.filter(|_| !self.kept_const.contains(&signature.ident.to_string())) {
            let range = self.range(word.span());
            self.places.push(Place { range, before: String::new(), changes: Vec::new() });
        }
    }
}

/// `a && let b = c` is no expression that could stand in an `if` of its own.
fn has_let(expression: &Expr) -> bool {
    match expression {
        Expr::Let(_) => true,
        Expr::Binary(binary) => has_let(&binary.left) || has_let(&binary.right),
        _ => false,
    }
}

impl<'ast> Visit<'ast> for Finder<'_> {
    fn visit_expr_binary(&mut self, node: &'ast ExprBinary) {
        let mutants = self.at("BinaryOperator", node.op.span());
        if !has_let(&node.left) && !has_let(&node.right) {
            let (left, right) = (self.text(&node.left), self.text(&node.right));
            self.change(self.range(node.span()), String::new(), &mutants, |mutant| format!("({left}) {} ({right})", mutant.replacement));
        }
        visit::visit_expr_binary(self, node);
    }

    fn visit_expr_unary(&mut self, node: &'ast ExprUnary) {
        let mutants = self.at("UnaryOperator", node.op.span());
        let inner = self.text(&node.expr);
        self.change(self.range(node.span()), String::new(), &mutants, |_| inner.to_owned());
        visit::visit_expr_unary(self, node);
    }

    fn visit_arm(&mut self, node: &'ast Arm) {
        let gone = self.at("MatchArm", node.span());
        if let Some((_, guard)) = &node.guard {
            let mut mutants = self.at("MatchArmGuard", guard.span());
            mutants.extend(gone);
            let text = |mutant: &Mutant| if mutant.genre == "MatchArm" { "false".to_owned() } else { mutant.replacement.clone() };
            if !has_let(guard) {
                self.change(self.range(guard.span()), String::new(), &mutants, text);
            }
        } else {
            let end = self.range(node.pat.span()).end;
            self.change(end..end, String::new(), &gone, |_| "if".to_owned());
        }
        visit::visit_arm(self, node);
    }

    fn visit_expr_struct(&mut self, node: &'ast ExprStruct) {
        for field in &node.fields {
            let (mutants, Member::Named(name)) = (self.at("StructField", field.span()), &field.member) else { continue };
            let Some(rest) = &node.rest else { continue };
            let is_plain_default = self.text(&**rest) == "Default::default()";
            let rest = if is_plain_default { format!("<{} as Default>::default()", self.text(&node.path)) } else { self.text(&**rest).to_owned() };
            let before = if field.colon_token.is_none() { format!("{name}: ") } else { String::new() };
            self.change(self.range(field.expr.span()), before, &mutants, |_| format!("({rest}).{name}"));
        }
        visit::visit_expr_struct(self, node);
    }

    fn visit_item_fn(&mut self, node: &'ast ItemFn) {
        self.drop_const(&node.sig);
        visit::visit_item_fn(self, node);
    }

    fn visit_impl_item_fn(&mut self, node: &'ast ImplItemFn) {
        self.drop_const(&node.sig);
        visit::visit_impl_item_fn(self, node);
    }
}
