//! Which file of `src/` uses which other, by the paths that its code names. Code under `cfg(test)` doesn't count.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use syn::visit::{self, Visit};
use syn::{Attribute, Ident, Item, ItemImpl, ItemUse, Macro, Type, UseTree, Visibility};

/// Segments of a path, such as `["ui", "markup", "el"]`; those of modules start below `crate`.
type Segments = Vec<String>;

/// A source file as a module.
pub(crate) struct Module {
    /// Relative to `src/`: `ui/elements.rs`.
    pub(crate) file: String,
    /// Whether the file only declares modules and re-exports their names.
    is_index: bool,
    /// The names that it defines, and whether they are `pub`.
    items: BTreeMap<String, bool>,
    /// The names that it imports or re-exports, with what they stand for.
    aliases: BTreeMap<String, Segments>,
    /// Every path of other modules that its code names.
    paths: BTreeSet<Segments>,
    /// The types that it has `impl Type` blocks for, as they are named here.
    impls: BTreeSet<Segments>,
}

/// All modules of a crate, by path.
pub(crate) struct Modules(BTreeMap<Segments, Module>);

impl Modules {
    /// Parses source files, given as (path relative to `src/`, text).
    pub(crate) fn parse<'t>(files: impl Iterator<Item = (&'t Path, &'t str)>) -> Self {
        let parsed: Vec<(Segments, String, syn::File)> = files
            .map(|(path, text)| {
                let file = path.to_str().unwrap().to_owned();
                let stem = file.trim_end_matches(".rs").trim_end_matches("/mod");
                let module = stem.split('/').filter(|s| *s != "lib").map(str::to_owned).collect();
                let syntax = syn::parse_file(text).unwrap_or_else(|e| panic!("{file}: {e}"));
                (module, file, syntax)
            })
            .collect();
        let known: BTreeSet<&Segments> = parsed.iter().map(|(module, ..)| module).collect();
        let module = |(path, file, syntax): &(Segments, String, syn::File)| {
            let mut reader = Reader { path, known: &known, module: Module::new(file, syntax) };
            reader.visit_file(syntax);
            (path.clone(), reader.module)
        };
        Self(parsed.iter().map(module).collect())
    }

    /// The file that defines what a path leads to, followed through re-exports, with its name there.
    fn resolve(&self, path: &[String], depth: usize) -> Option<(&Module, String)> {
        let len = (1..=path.len()).rev().find(|len| self.0.contains_key(&path[..*len]))?;
        let module = &self.0[&path[..len]];
        let Some(name) = path.get(len) else { return Some((module, "*".to_owned())) };
        match module.aliases.get(name).filter(|_| depth < 8 && !module.items.contains_key(name)) {
            Some(target) => {
                let target = [target.as_slice(), &path[len + 1..]].concat();
                self.resolve(&target, depth + 1)
            }
            None => Some((module, name.clone())),
        }
    }

    /// For each file of a layer the files of the same layer that it uses, with the names that it uses of them.
    fn uses(&self, layer: &str) -> Uses<'_> {
        let mut uses = Uses::new();
        let own = |path: &Segments| path.first().is_some_and(|first| first == layer);
        for (_, module) in self.0.iter().filter(|(path, module)| own(path) && !module.is_index) {
            for path in module.paths.iter().filter(|path| own(path)) {
                if let Some((target, name)) = self.resolve(path, 0)
                    && target.file != module.file
                {
                    uses.entry(&module.file).or_default().entry(&target.file).or_default().insert(name);
                }
            }
        }
        uses
    }

    /// The circles of a layer: sets of files each of which uses, directly or not, all others of its set.
    pub(crate) fn circles(&self, layer: &str) -> Vec<Circle<'_>> {
        let uses = self.uses(layer);
        let reach: BTreeMap<&str, BTreeSet<&str>> =
            uses.keys().map(|file| (*file, reached(&uses, file))).collect();
        let mut circles: BTreeMap<BTreeSet<&str>, BTreeSet<String>> = BTreeMap::new();
        for (file, reached) in reach.iter().filter(|(file, reached)| reached.contains(*file)) {
            let back = |other: &&str| reach.get(other).is_some_and(|reach| reach.contains(file));
            let circle: BTreeSet<&str> = reached.iter().copied().filter(back).collect();
            let ties =
                uses[file].iter().filter(|(target, _)| circle.contains(*target)).map(|(target, names)| {
                    let names: Vec<&str> = names.iter().map(String::as_str).collect();
                    format!("{file} uses of {target}: {}", names.join(", "))
                });
            let ties: Vec<String> = ties.collect();
            circles.entry(circle).or_default().extend(ties);
        }
        circles.into_iter().map(|(files, ties)| Circle { files: files.into_iter().collect(), ties }).collect()
    }

    /// Types that are not `pub` with `impl Type` blocks in more files than their own, as (`file::Type`, file).
    pub(crate) fn spread_impls(&self) -> BTreeSet<(String, String)> {
        let mut found = BTreeSet::new();
        for (path, module) in &self.0 {
            for named in &module.impls {
                let target = match module.aliases.get(&named[0]) {
                    _ if module.items.contains_key(&named[0]) => continue,
                    Some(target) => target.clone(),
                    None if named.len() > 1 => named.clone(),
                    None => [path.as_slice(), named].concat(),
                };
                if let Some((owner, name)) = self.resolve(&target, 0)
                    && owner.items.get(&name) == Some(&false)
                    && owner.file != module.file
                {
                    found.insert((format!("{}::{name}", owner.file), module.file.clone()));
                }
            }
        }
        found
    }
}

/// User → used → names.
type Uses<'m> = BTreeMap<&'m str, BTreeMap<&'m str, BTreeSet<String>>>;

/// The files that a file uses, directly or not.
fn reached<'m>(uses: &Uses<'m>, from: &'m str) -> BTreeSet<&'m str> {
    let (mut reached, mut open) = (BTreeSet::new(), vec![from]);
    while let Some(file) = open.pop() {
        let next = uses.get(file).into_iter().flat_map(BTreeMap::keys);
        open.extend(next.copied().filter(|next| reached.insert(*next)));
    }
    reached
}

/// Files that use each other.
pub(crate) struct Circle<'m> {
    /// Sorted.
    pub(crate) files: Vec<&'m str>,
    /// The uses that close it, one a line.
    pub(crate) ties: BTreeSet<String>,
}

impl Module {
    fn new(file: &str, syntax: &syn::File) -> Self {
        let is_declaration = |item: &Item| match item {
            Item::Use(_) | Item::Macro(_) => true,
            Item::Mod(module) => module.content.is_none() || is_test(&module.attrs),
            _ => false,
        };
        Self {
            file: file.to_owned(),
            is_index: file.ends_with("mod.rs") && syntax.items.iter().all(is_declaration),
            items: syntax.items.iter().filter_map(name_of).collect(),
            aliases: BTreeMap::new(),
            paths: BTreeSet::new(),
            impls: BTreeSet::new(),
        }
    }
}

/// The name of an item, and whether it is `pub`.
fn name_of(item: &Item) -> Option<(String, bool)> {
    let (name, visibility): (&Ident, &Visibility) = match item {
        Item::Const(item) => (&item.ident, &item.vis),
        Item::Enum(item) => (&item.ident, &item.vis),
        Item::Fn(item) => (&item.sig.ident, &item.vis),
        Item::Static(item) => (&item.ident, &item.vis),
        Item::Struct(item) => (&item.ident, &item.vis),
        Item::Trait(item) => (&item.ident, &item.vis),
        Item::Type(item) => (&item.ident, &item.vis),
        _ => return None,
    };
    Some((name.to_string(), matches!(visibility, Visibility::Public(_))))
}

fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|a| {
        a.path().is_ident("cfg") && a.parse_args::<Ident>().is_ok_and(|condition| condition == "test")
    })
}

/// Reads the paths of a file.
struct Reader<'r> {
    path: &'r Segments,
    known: &'r BTreeSet<&'r Segments>,
    module: Module,
}

impl Reader<'_> {
    /// The path from the root of the crate; `None` for a path of another crate, or of a local name.
    fn absolute(&self, path: &[String]) -> Option<Segments> {
        let (first, rest) = path.split_first()?;
        let up = path.iter().take_while(|segment| *segment == "super").count();
        match first.as_str() {
            "crate" => Some(rest.to_vec()),
            "super" => Some([&self.path[..self.path.len().checked_sub(up)?], &path[up..]].concat()),
            "self" => Some([self.path, rest].concat()),
            _ => {
                let child = [self.path.as_slice(), std::slice::from_ref(first)].concat();
                self.known.contains(&child).then(|| [child.as_slice(), rest].concat())
            }
        }
    }

    fn import(&mut self, tree: &UseTree, before: &[String]) {
        match tree {
            UseTree::Path(path) => self.import(&path.tree, &with(before, &path.ident)),
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.import(tree, before)),
            UseTree::Name(name) if name.ident == "self" => {
                let alias = before.last().cloned().unwrap_or_default();
                self.name(alias, before);
            }
            UseTree::Name(name) => self.name(name.ident.to_string(), &with(before, &name.ident)),
            UseTree::Rename(name) => self.name(name.rename.to_string(), &with(before, &name.ident)),
            UseTree::Glob(_) => self.path(before),
        }
    }

    fn name(&mut self, alias: String, path: &[String]) {
        if let Some(path) = self.absolute(path) {
            self.module.aliases.insert(alias, path);
        }
        self.path(path);
    }

    fn path(&mut self, path: &[String]) {
        self.module.paths.extend(self.absolute(path));
    }
}

fn with(before: &[String], ident: &Ident) -> Segments {
    [before, &[ident.to_string()]].concat()
}

fn segments(path: &syn::Path) -> Segments {
    path.segments.iter().map(|segment| segment.ident.to_string()).collect()
}

impl<'a> Visit<'a> for Reader<'_> {
    fn visit_item(&mut self, item: &'a Item) {
        let attributes = match item {
            Item::Mod(item) => &item.attrs,
            Item::Fn(item) => &item.attrs,
            Item::Impl(item) => &item.attrs,
            _ => return visit::visit_item(self, item),
        };
        if !is_test(attributes) {
            visit::visit_item(self, item);
        }
    }

    fn visit_item_use(&mut self, item: &'a ItemUse) {
        self.import(&item.tree, &[]);
    }

    fn visit_item_impl(&mut self, item: &'a ItemImpl) {
        if let (None, Type::Path(path)) = (&item.trait_, &*item.self_ty) {
            let named = segments(&path.path);
            let is_path = named.len() > 1;
            self.module.impls.extend(if is_path { self.absolute(&named) } else { Some(named) });
        }
        visit::visit_item_impl(self, item);
    }

    fn visit_path(&mut self, path: &'a syn::Path) {
        let segments = segments(path);
        if segments.len() > 1 {
            self.path(&segments);
        }
        visit::visit_path(self, path);
    }

    /// `pub(super)` is no use of a module.
    fn visit_visibility(&mut self, _: &'a Visibility) {}

    /// Tokens of a macro, in which paths stand as words between `::`.
    fn visit_macro(&mut self, item: &'a Macro) {
        // `pub(in crate::layer)` is no use of a module.
        let tokens = item.tokens.to_string().replace("(in crate", "(").replace(" :: ", "::");
        let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == ':';
        for path in tokens.split(|c| !is_part(c)).filter(|path| path.contains("::")) {
            let path: Segments = path.split("::").map(str::to_owned).collect();
            self.path(&path);
        }
        visit::visit_macro(self, item);
    }
}
