//! HTML in texts, which the page prints as it stands.

/// Elements of HTML that people write in texts.
const TAGS: [&str; 30] = [
    "a",
    "b",
    "blockquote",
    "br",
    "code",
    "div",
    "em",
    "h1",
    "h2",
    "h3",
    "h4",
    "hr",
    "i",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "script",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "table",
    "td",
    "th",
    "tr",
    "u",
    "ul",
];

/// Entities with their characters.
const ENTITIES: [(&str, &str); 11] = [
    ("&nbsp;", "\u{a0}"),
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&quot;", "\""),
    ("&apos;", "'"),
    ("&#39;", "'"),
    ("&ndash;", "–"),
    ("&mdash;", "—"),
    ("&euro;", "€"),
    ("&pound;", "£"),
    ("&amp;", "&"),
];

/// The first element or entity of HTML in a text.
#[derive(Debug, PartialEq)]
pub(super) enum Html<'t> {
    /// A tag: `<b>`.
    Tag(&'t str),
    /// An entity, and the text with characters instead of its entities.
    Entity(&'static str, String),
}

/// The first tag of HTML in a text, else the first entity.
pub(super) fn html_in(text: &str) -> Option<Html<'_>> {
    for (start, _) in text.match_indices('<') {
        let tag = text.get(start..)?.get(..=text.get(start..)?.find('>').unwrap_or_default())?;
        let inner = tag.trim_start_matches('<').trim_start_matches('/');
        let name = inner.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        if tag.ends_with('>') && tag.len() < 200 && TAGS.contains(&name.to_ascii_lowercase().as_str()) {
            return Some(Html::Tag(tag));
        }
    }
    let (entity, _) = ENTITIES.iter().find(|(entity, _)| text.contains(entity))?;
    let plain = ENTITIES.iter().fold(text.to_owned(), |text, (entity, meant)| text.replace(entity, meant));
    Some(Html::Entity(entity, plain))
}
