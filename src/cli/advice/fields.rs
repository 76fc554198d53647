//! Misnamed fields, and fields in the wrong object.

use super::super::source::{Source, Step, steps};
use super::fix::{Advice, Fix};
use super::format::{Format, Object, words};
use super::synonyms::{normal, of_field, of_value};
use crate::note::{Problem, nearest};

/// Maximum number of objects that are suggested for a misplaced field.
const MAX_PATHS: usize = 3;

/// Advice on an unknown field: a field of its object by another name, a field of another object, or both.
pub(super) fn advice(format: &Format, source: &Source<'_>, problem: &Problem) -> Option<Advice> {
    let mut path = steps(problem.path());
    let Some(Step::Field(key)) = path.pop() else { return None };
    let objects = format.objects();
    let here = pattern(&path);
    // Each kind of annotation is an object of its own.
    let of_here: Vec<&str> = objects
        .iter()
        .filter(|object| object.path == here)
        .flat_map(|object| object.fields.iter().copied())
        .collect();
    let is_there = |field: &str| source.field(&child(problem.path(), &key, field)).is_some();
    let known: Vec<&str> = of_here.iter().copied().filter(|field| !is_there(field)).collect();
    if let Some(same) = known.iter().find(|field| normal(field) == normal(&key)) {
        let fix = Fix::Rename { path: problem.path().to_owned(), name: (*same).to_owned() };
        return Some(Advice { expected: format!("\"{same}\", perhaps"), fix: Some(fix) });
    }
    if let Some(expected) = expectation(format, &of_here, &here, &key) {
        return Some(Advice { expected, fix: None });
    }
    let synonyms = of_field(&key);
    if let Some((synonym, is_certain)) = synonyms.iter().find(|(field, _)| known.contains(field)) {
        let fix = Fix::Rename { path: problem.path().to_owned(), name: (*synonym).to_owned() };
        return Some(Advice { expected: format!("\"{synonym}\", perhaps"), fix: is_certain.then_some(fix) });
    }
    if let Some((synonym, _)) =
        synonyms.iter().find(|(field, is_certain)| *is_certain && of_here.contains(field))
    {
        return Some(Advice { expected: format!("\"{synonym}\", which is there already"), fix: None });
    }
    let name = nearest(&key, &mut known.into_iter());
    let paths = paths_with_field(&objects, &here, &key);
    let expected = match (name, paths.is_empty()) {
        (None, true) => return None,
        (Some(name), true) => format!("\"{name}\", perhaps"),
        (None, false) => format!("\"{key}\" in {}, perhaps", paths.join(" or ")),
        (Some(name), false) => format!("\"{name}\", perhaps, or \"{key}\" in {}", paths.join(" or ")),
    };
    Some(Advice { expected, fix: None })
}

/// Advice on a field named like a kind of expectation (`consensus`, `outlook`, `priceTarget`), in a fact or series or
/// at the root of the note; `None` for other fields.
fn expectation(format: &Format, of_here: &[&str], here: &str, key: &str) -> Option<String> {
    let field = |name: &str| Step::Field(name.to_owned());
    let kinds = [field("facts"), Step::Entry(0), field("expectations"), Step::Entry(0), field("kind")];
    let kinds = words(&format.at(&kinds));
    let own = kinds.iter().copied().find(|kind| normal(kind) == normal(key));
    let kind =
        own.or_else(|| of_value(key).into_iter().map(|(word, _)| word).find(|word| kinds.contains(word)))?;
    if of_here.contains(&"expectations") {
        return Some(format!("\"expectations\": [{{ \"kind\": \"{kind}\", \"value\": … }}]"));
    }
    (here == "$").then(|| "\"expectations\" of an entry of $.facts or $.series".to_owned())
}

/// The path of the sibling `field` of the field at `path`, whose name is `key`.
fn child(path: &str, key: &str, field: &str) -> String {
    let object = path.strip_suffix(&format!(".{key}")).or_else(|| path.strip_suffix(&format!("[\"{key}\"]")));
    format!("{}.{field}", object.unwrap_or(path))
}

/// A path with `[*]` for every index of a list.
fn pattern(path: &[Step]) -> String {
    let step = |step: &Step| match step {
        Step::Field(name) => format!(".{name}"),
        Step::Entry(_) => "[*]".to_owned(),
    };
    format!("${}", path.iter().map(step).collect::<String>())
}

/// Paths of the other objects that have a field, those nearest to `here` first; empty if too many have it.
fn paths_with_field<'f>(objects: &'f [Object<'_>], here: &str, key: &str) -> Vec<&'f str> {
    let mut paths: Vec<&str> = Vec::new();
    for object in objects.iter().filter(|object| object.path != here && object.fields.contains(&key)) {
        if !paths.contains(&object.path.as_str()) {
            paths.push(&object.path);
        }
    }
    let common = |path: &&str| path.bytes().zip(here.bytes()).take_while(|(a, b)| a == b).count();
    paths.sort_by_key(|path| (std::cmp::Reverse(common(path)), path.len()));
    // A field of many objects, such as a name, gives no hint.
    if paths.len() > 2 * MAX_PATHS { Vec::new() } else { paths.into_iter().take(MAX_PATHS).collect() }
}
