//! Translates the stylesheets of a page to CSS 2 for renderers without a page: custom properties and `light-dark()` are
//! replaced by their values in the light theme.

use std::collections::BTreeMap;

const TOKENS: &str = include_str!("../../styles/tokens.css");
const SHEETS: [&str; 2] = [include_str!("../../styles/chart.css"), include_str!("../../styles/card.css")];
/// Custom properties set by the class of a series: the colours of its marks and of its text.
const SERIES: [&str; 2] = ["--series", "--words"];

/// Custom properties by their names, such as `--paper`, with their values.
type Tokens<'t> = BTreeMap<&'t str, String>;

/// A rule, all of its parts trimmed.
#[derive(Debug, PartialEq)]
struct Rule<'t> {
    selectors: Vec<&'t str>,
    /// Names and values.
    declarations: Vec<(&'t str, &'t str)>,
}

/// The rules for a card in the light theme.
pub(super) fn light() -> String {
    let keywords = without_comments(TOKENS);
    let sheets = SHEETS.map(without_comments);
    let keywords = tokens_of(&keywords);
    let rules: Vec<Rule<'_>> = sheets.iter().flat_map(|sheet| rules(sheet)).collect();
    let is_slot = |rule: &&Rule<'_>| rule.declarations.iter().any(|(name, _)| SERIES.contains(name));
    let slots: Vec<(&str, Tokens<'_>)> = rules
        .iter()
        .filter(is_slot)
        .flat_map(|rule| rule.selectors.iter().map(move |selector| (*selector, rule)))
        .map(|(selector, rule)| (selector, with_declared(&keywords, rule)))
        .collect();
    rules.iter().filter(|rule| !is_slot(rule)).map(|rule| resolved(rule, &keywords, &slots)).collect()
}

/// The font families of a custom property, as a stylesheet lists them.
pub(super) fn families(keyword: &str) -> Vec<String> {
    let text = without_comments(TOKENS);
    let list = tokens_of(&text).remove(keyword).unwrap_or_default();
    list.split(',').map(|name| name.trim().trim_matches('"').to_owned()).collect()
}

/// Custom properties of `.research-note`, without those of themes and media, which come later in the sheet.
fn tokens_of(text: &str) -> Tokens<'_> {
    let own = rules(text).into_iter().find(|rule| rule.selectors == [".research-note"]);
    own.map(|rule| with_declared(&Tokens::new(), &rule)).unwrap_or_default()
}

fn with_declared<'t>(keywords: &Tokens<'t>, rule: &Rule<'t>) -> Tokens<'t> {
    let mut all = keywords.clone();
    for (name, value) in rule.declarations.iter().filter(|(name, _)| name.starts_with("--")) {
        if let Some(value) = value_of(value, &all) {
            all.insert(name, value);
        }
    }
    all
}

/// A rule as text. One that draws with the colour of a series becomes one for each class of series.
fn resolved(rule: &Rule<'_>, keywords: &Tokens<'_>, slots: &[(&str, Tokens<'_>)]) -> String {
    let is_of_series = |value: &str| SERIES.iter().any(|name| value.contains(&format!("({name})")));
    let has_series = rule.declarations.iter().any(|(_, value)| is_of_series(value));
    if has_series {
        slots.iter().map(|(class, keywords)| text_of(rule, class, keywords)).collect()
    } else {
        text_of(rule, "", keywords)
    }
}

/// A rule for elements that also have a class. Pseudo-classes are beyond CSS 2.
fn text_of(rule: &Rule<'_>, class: &str, keywords: &Tokens<'_>) -> String {
    let simple = rule.selectors.iter().filter(|selector| !selector.contains(':'));
    let selectors: Vec<String> = simple.map(|selector| format!("{selector}{class}")).collect();
    let said = rule.declarations.iter().filter_map(|(name, value)| Some((*name, value_of(value, keywords)?)));
    let said: String = said.map(|(name, value)| format!("{name}:{value};")).collect();
    if selectors.is_empty() { String::new() } else { format!("{}{{{said}}}\n", selectors.join(",")) }
}

/// A value without `var()` and `light-dark()`; `None` if a property is unknown and has no fallback.
fn value_of(value: &str, keywords: &Tokens<'_>) -> Option<String> {
    let Some((before, name, inner, after)) = first_function(value) else { return Some(value.to_owned()) };
    let (first, rest) = split_at_comma(inner);
    let meant = match (name, keywords.get(first)) {
        ("light-dark", _) => value_of(first, keywords)?,
        (_, Some(known)) => known.clone(),
        (_, None) => value_of(rest?, keywords)?,
    };
    Some(format!("{before}{meant}{}", value_of(after, keywords)?))
}

/// Splits a value at its first `var(…)` or `light-dark(…)`: text before it, its name, its arguments, text after it.
fn first_function(value: &str) -> Option<(&str, &str, &str, &str)> {
    let found =
        ["var", "light-dark"].into_iter().filter_map(|name| Some((value.find(&format!("{name}("))?, name)));
    let (at, name) = found.min()?;
    let (before, rest) = value.split_at_checked(at)?;
    let inner = rest.strip_prefix(name)?.strip_prefix('(')?;
    let mut depth = 1;
    let end = inner.find(|c| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        depth == 0
    })?;
    let (inner, after) = inner.split_at_checked(end)?;
    Some((before, name, inner, after.strip_prefix(')')?))
}

/// Splits a text at its first comma outside parentheses; the second part is `None` if there is no such comma.
fn split_at_comma(text: &str) -> (&str, Option<&str>) {
    let mut depth = 0;
    let at = text.find(|c| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        c == ',' && depth == 0
    });
    let split = at.and_then(|at| text.split_at_checked(at));
    split.map_or((text.trim(), None), |(first, rest)| (first.trim(), rest.strip_prefix(',').map(str::trim)))
}

fn without_comments(text: &str) -> String {
    let mut pieces = text.split("/*");
    let mut kept = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        kept.push_str(piece.split_once("*/").map_or("", |(_, after)| after));
    }
    kept
}

/// The rules of a sheet without comments, except for those inside at-rules such as `@media`.
fn rules(text: &str) -> Vec<Rule<'_>> {
    let mut rules = Vec::new();
    let mut rest = text;
    while let Some((head, after)) = rest.split_once('{') {
        let mut depth = 1;
        let end = after.find(|c| {
            depth += i32::from(c == '{') - i32::from(c == '}');
            depth == 0
        });
        let Some((body, next)) = end.and_then(|end| after.split_at_checked(end)) else { break };
        rest = next.strip_prefix('}').unwrap_or_default();
        if head.trim_start().starts_with('@') {
            continue;
        }
        let declarations = body.split(';').filter_map(|said| said.split_once(':'));
        rules.push(Rule {
            selectors: head.split(',').map(str::trim).collect(),
            declarations: declarations.map(|(name, value)| (name.trim(), value.trim())).collect(),
        });
    }
    rules
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_give_way_to_what_they_mean_in_the_light_theme() {
        let keywords = Tokens::from([("--paper", "#fff".to_owned())]);
        for (value, meant) in [
            ("4px", Some("4px")),
            ("light-dark(#fff, #000)", Some("#fff")),
            ("var(--paper)", Some("#fff")),
            ("1px var(--paper), var(--none, a, \"b c\") x", Some("1px #fff, a, \"b c\" x")),
            ("var(--host, light-dark(rgb(1, 2, 3), #000))", Some("rgb(1, 2, 3)")),
            ("var(--none)", None),
        ] {
            assert_eq!(value_of(value, &keywords).as_deref(), meant, "{value}");
        }
    }

    #[test]
    fn the_sheets_of_the_page_become_plain() {
        let css = light();
        for (part, why) in [
            (".sheet{fill:#fff;}", "a token of the light theme"),
            (".line.s1{stroke:#9a3b00;stroke-width:2;}", "the colour of a series"),
            (".axis.own.s8{fill:#228473;}", "after several classes"),
            (".kind{fill:#0b5a8a;}", "the accent where no host sets it"),
        ] {
            assert!(css.contains(part), "{why}: {part} in\n{css}");
        }
        for word in ["var(", "light-dark", "--", "@", ":not", "/*"] {
            assert!(!css.contains(word), "{word} in\n{css}");
        }
        assert_eq!(families("--serif").last().map(String::as_str), Some("serif"));
        assert_eq!(families("--sans").first().map(String::as_str), Some("Inter"));
    }
}
