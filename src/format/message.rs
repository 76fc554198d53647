//! Declares a table of messages. A message is a sentence with named placeholders, `Shown: {from} to {to}.`, and becomes
//! a method with a parameter for each name. The compiler checks the names in every language and puts one byte in the
//! place of each, so that the wasm holds no names.

/// The forms of a message that counts: for exactly 1, and for every other number (`one` and `other` of CLDR's plural
/// rules, which suffice for English and German).
pub(super) type Forms = [&'static str; 2];

/// The form for a number as it is printed, whatever its sign.
pub(super) fn form(forms: &Forms, count: &str) -> &'static str {
    let [one, other] = forms;
    if count.trim_start_matches(['+', '−']) == "1" { one } else { other }
}

/// Formats a packed message: byte 1 stands for the first value, byte 2 for the second.
pub(super) fn format_message(message: &str, values: &[&str]) -> String {
    let mut text = String::new();
    for c in message.chars() {
        match values.get((c as usize).wrapping_sub(1)) {
            Some(value) => text.push_str(value),
            None => text.push(c),
        }
    }
    text
}

/// Replaces `{name}` by the byte 1 + the index of the name; gives back the bytes, which zeros follow, and how many of
/// them are used. For the compiler alone: it fails on names that are not declared, and where one is missing that must
/// be there.
#[allow(
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "evaluated at compile time, where it is an error of the table; no message has many placeholders"
)]
pub(super) const fn pack<const LEN: usize>(
    message: &str,
    names: &[&str],
    needs_all: bool,
) -> ([u8; LEN], usize) {
    let bytes = message.as_bytes();
    let mut packed = [0; LEN];
    let (mut from, mut to, mut seen) = (0, 0, 0);
    while from < bytes.len() {
        if bytes[from] == b'{' {
            let mut name = 0;
            while !is_at(bytes, from + 1, names[name].as_bytes()) {
                name += 1;
            }
            seen |= 1 << name;
            from += names[name].len() + 2;
            packed[to] = name as u8 + 1;
        } else {
            packed[to] = bytes[from];
            from += 1;
        }
        to += 1;
    }
    assert!(!needs_all || seen == (1 << names.len()) - 1, "a placeholder of the message is missing");
    (packed, to)
}

/// Whether a name and a closing brace are at an index.
#[allow(clippy::indexing_slicing, reason = "evaluated at compile time, where it is an error of the table")]
const fn is_at(bytes: &[u8], start: usize, name: &[u8]) -> bool {
    let mut index = 0;
    while index < name.len() {
        if bytes[start + index] != name[index] {
            return false;
        }
        index += 1;
    }
    bytes[start + index] == b'}'
}

/// A packed message as text of its own length.
macro_rules! packed {
    ($message:literal, $needs_all:literal, $($name:ident)+) => {{
        const NAMES: &[&str] = &[$(stringify!($name)),+];
        const LEN: usize = $crate::format::message::pack::<{ $message.len() }>($message, NAMES, $needs_all).1;
        const TEXT: &[u8] = $crate::format::message::pack::<{ $message.len() }>($message, NAMES, $needs_all).0.split_at(LEN).0;
        match std::str::from_utf8(TEXT) {
            Ok(text) => text,
            Err(_) => $message,
        }
    }};
}
pub(super) use packed;

/// Declares a struct of messages, and a macro that makes a table of it: `texts` are fields as they are, `sentences`
/// methods with placeholders, `counted` those with a form for one and a form for others, chosen by their first
/// placeholder. `$d` is a dollar sign, for the macro inside.
macro_rules! messages {
    (
        $(#[$about:meta])*
        $table:ident by $entry:ident($d:tt)
        texts { $($(#[$text_doc:meta])* $text:ident: $type:ty,)* }
        sentences { $($(#[$doc:meta])* $sentence:ident($($name:ident),+),)* }
        counted { $($(#[$counted_doc:meta])* $counted:ident($count:ident $(, $argument:ident)*),)* }
    ) => {
        $(#[$about])*
        #[derive(Debug)]
        pub struct $table {
            $($(#[$text_doc])* pub $text: $type,)*
            $(pub(super) $sentence: &'static str,)*
            $(pub(super) $counted: $crate::format::message::Forms,)*
        }

        impl $table {
            $($(#[$doc])* pub fn $sentence(&self, $($name: &str),+) -> String {
                $crate::format::message::format_message(self.$sentence, &[$($name),+])
            })*

            $($(#[$counted_doc])* pub fn $counted(&self, $count: &str $(, $argument: &str)*) -> String {
                let message = $crate::format::message::form(&self.$counted, $count);
                $crate::format::message::format_message(message, &[$count $(, $argument)*])
            })*
        }

        macro_rules! $entry {
            ($d($d field:ident: $d value:tt),* $d(,)?) => {
                $table { $d($d field: $entry!(@ $d field $d value)),* }
            };
            $((@ $sentence $d message:literal) => {
                $crate::format::message::packed!($d message, true, $($name)+)
            };)*
            $((@ $counted [$d one:literal, $d other:literal $d(,)?]) => {
                [
                    $crate::format::message::packed!($d one, false, $count $($argument)*),
                    $crate::format::message::packed!($d other, true, $count $($argument)*),
                ]
            };)*
            (@ $d text:ident $d value:tt) => { $d value };
        }
        pub(super) use $entry;
    };
}
pub(super) use messages;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_bytes_in_the_order_of_their_declaration() {
        assert_eq!(packed!("{to}, {from}, {to}", true, from to), "\u{2}, \u{1}, \u{2}");
        assert_eq!(packed!("in der {period}", true, period), "in der \u{1}");
        assert_eq!(format_message("\u{2}, \u{1}, \u{2}", &["ä", "b"]), "b, ä, b");
        assert_eq!(format_message("none\n", &["a"]), "none\n");
    }

    #[test]
    fn a_missing_or_unknown_name_fails() {
        assert!(std::panic::catch_unwind(|| pack::<4>("none", &["from"], true)).is_err());
        assert!(std::panic::catch_unwind(|| pack::<6>("{form}", &["from"], true)).is_err());
        assert_eq!(pack::<4>("none", &["from"], false).1, 4);
    }

    #[test]
    fn one_has_a_form_of_its_own() {
        let form = |count| form(&["one", "other"], count);
        assert_eq!(["1", "+1", "−1"].map(form), ["one"; 3]);
        assert_eq!(["0", "2", "1.5", "11", "at least 1"].map(form), ["other"; 5]);
    }
}
