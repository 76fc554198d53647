//! `record!`: the declaration of an object of the note format. It makes the object's reader and its part of the JSON
//! Schema; comments on fields are the descriptions there, so they are written for authors of notes. Where fields change
//! between reading and the finished note, the finished object is a second struct, made by `complete`.

use super::bounds::MAX_ENTRIES;
use super::code::Code;
use super::decode::Cursor;
pub(super) use super::fields::Form;
use super::shape::{Literal, Shape};
use std::marker::PhantomData;

impl<T: Literal> Form for T {
    type Value<'a> = Self;
    const SHAPE: Shape = T::SHAPE;

    fn read(at: Cursor<'_>) -> Option<Self> {
        at.word()
    }
}

/// Declares forms whose values are read by a function: `forms! { Name -> String: Cursor::name; }`.
macro_rules! forms {
    ($($(#[$doc:meta])* $name:ident -> $value:ty: $read:path;)*) => {$(
        $(#[$doc])*
        pub(super) struct $name;

        impl Form for $name {
            type Value<'a> = $value;
            const SHAPE: Shape = Shape::Literal(stringify!($name));

            fn read(at: Cursor<'_>) -> Option<$value> {
                $read(at)
            }
        }
    )*};
}
pub(super) use forms;

forms! {
    /// Plain text.
    Text -> String: Cursor::text;
    /// A name or label.
    Name -> String: Cursor::name;
    /// A number.
    Number -> f64: Cursor::number;
    /// A number, or `null`.
    NumberOrNull -> Option<f64>: Cursor::number_or_null;
    /// `true` or `false`.
    Boolean -> bool: Cursor::boolean;
}

/// A value that is read later: its reader gets the unread cursor.
pub(super) struct Deferred<F>(PhantomData<F>);

impl<F: Form> Form for Deferred<F> {
    type Value<'a> = Cursor<'a>;
    const SHAPE: Shape = F::SHAPE;

    fn read(at: Cursor<'_>) -> Option<Cursor<'_>> {
        Some(at)
    }
}

/// A list of `MIN` to `MAX` entries; entries that can't be read are left out. The minimum is only put into
/// the schema, not enforced here.
pub(super) struct List<F, const MIN: usize = 0, const MAX: usize = MAX_ENTRIES>(PhantomData<F>);

impl<F: Form, const MIN: usize, const MAX: usize> Form for List<F, MIN, MAX> {
    type Value<'a> = Vec<F::Value<'a>>;
    const SHAPE: Shape = Shape::List { entry: &F::SHAPE, min: MIN, max: MAX, is_set: false };

    fn read(at: Cursor<'_>) -> Option<Self::Value<'_>> {
        Some(at.each_of(MAX, F::read))
    }
}

/// A list of `MIN` to `MAX` different literals.
pub(super) struct Set<F, const MAX: usize, const MIN: usize = 1>(PhantomData<F>);

impl<F: Literal + PartialEq, const MAX: usize, const MIN: usize> Form for Set<F, MAX, MIN> {
    type Value<'a> = Vec<F>;
    const SHAPE: Shape = Shape::List { entry: &F::SHAPE, min: MIN, max: MAX, is_set: true };

    fn read(at: Cursor<'_>) -> Option<Vec<F>> {
        let items = at.list(usize::MAX)?;
        let count = items.len();
        let is_sized = (MIN..=MAX).contains(&count);
        if !is_sized {
            let found = format!("a list of {count} entries");
            at.report_mismatch_as::<()>(Code::Limit, found, &format!("{MIN} to {MAX}"));
        }
        let mut set: Vec<F> = Vec::new();
        for item in items {
            match item.word() {
                Some(value) if set.contains(&value) => {
                    item.report_conflict::<()>("an entry that is not in the list yet");
                }
                value => set.extend(value),
            }
        }
        (set.len() == count && is_sized).then_some(set)
    }
}

/// An object of the format. With `pub struct` the struct is that object; with a lifetime it holds what could be read of
/// each field, for a reader that has more to say of them.
///
/// How a field may be absent: `required`: reported; `optional`: `None`; `list`: empty; `or(x)`: `x`; `inherited`: taken
/// from the note's `defaults`, reported if absent there, too; `inheritable`: the same, but may be absent from both.
macro_rules! record {
    (
        $(#[doc = $doc:literal])+
        schema $schema:ident $title:literal { $($extra:tt)* }
        pub struct $name:ident {
            $(
                $(#[doc = $field_doc:literal])+
                pub $field:ident: $type:ty = $presence:ident $(($absent:expr))? $key:literal as $form:ty
                    $({ $($hint:tt)* })?;
            )+
        }
    ) => {
        $(#[doc = $doc])+
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name {
            $($(#[doc = $field_doc])+ pub $field: $type,)+
        }

        impl crate::note::record::Form for $name {
            type Value<'a> = Self;
            const SHAPE: crate::note::shape::Shape = crate::note::shape::Shape::Record(
                &record!(@shape $schema $title [$($doc)+] { $($extra)* }
                    $({ [$($field_doc)+] $presence $key $form { $($($hint)*)? } })+),
            );

            fn read(at: crate::note::decode::Cursor<'_>) -> Option<Self> {
                let mut fields = crate::note::fields::Fields::of(at)?;
                $(let $field = record!(@read fields $presence $(($absent))? $key, $form);)+
                fields.finish();
                Some(Self { $($field: record!(@kept $field $presence)),+ })
            }
        }
    };
    (
        $(#[doc = $doc:literal])+
        schema $schema:ident $title:literal { $($extra:tt)* }
        struct $name:ident<$life:lifetime> {
            $(
                $(#[doc = $field_doc:literal])+
                $field:ident = $presence:ident $key:literal as $form:ty $({ $($hint:tt)* })?;
            )+
        }
    ) => {
        #[allow(dead_code, reason = "some fields are only checked")]
        pub(super) struct $name<$life> {
            pub(super) at: crate::note::decode::Cursor<$life>,
            $(pub(super) $field: Option<<$form as crate::note::record::Form>::Value<$life>>,)+
        }

        impl<$life> $name<$life> {
            pub(super) const SHAPE: crate::note::shape::RecordShape =
                record!(@shape $schema $title [$($doc)+] { $($extra)* }
                    $({ [$($field_doc)+] $presence $key $form { $($($hint)*)? } })+);

            pub(super) fn read(at: crate::note::decode::Cursor<$life>) -> Option<Self> {
                let mut fields = crate::note::fields::Fields::of(at)?;
                $(let $field = record!(@read fields $presence $key, $form);)+
                fields.finish();
                Some(Self { at, $($field),+ })
            }
        }
    };
    (@read $fields:ident required $key:literal, $form:ty) => {
        $fields.read_required::<$form>($key)
    };
    (@read $fields:ident optional $key:literal, $form:ty) => {
        $fields.read_optional::<$form>($key)
    };
    (@read $fields:ident inherited $key:literal, $form:ty) => {
        $fields.read_inherited::<$form>($key, true)
    };
    (@read $fields:ident inheritable $key:literal, $form:ty) => {
        $fields.read_inherited::<$form>($key, false)
    };
    (@read $fields:ident list $key:literal, $form:ty) => {
        record!(@read $fields optional $key, $form).unwrap_or_default()
    };
    (@read $fields:ident or ($absent:expr) $key:literal, $form:ty) => {
        record!(@read $fields optional $key, $form).unwrap_or($absent)
    };
    (@kept $field:ident required) => { $field? };
    (@kept $field:ident inherited) => { $field? };
    (@kept $field:ident $presence:ident) => { $field };
    (
        @shape $schema:ident $title:literal [$($doc:literal)+] { $($extra:tt)* }
        $({ [$($field_doc:literal)+] $presence:ident $key:literal $form:ty { $($hint:tt)* } })+
    ) => {
        crate::note::shape::RecordShape {
            name: stringify!($schema),
            title: $title,
            description: &[$($doc),+],
            keywords: stringify!({ $($extra)* }),
            fields: &[$(crate::note::shape::FieldShape {
                key: $key,
                description: &[$($field_doc),+],
                is_required: record!(@is_required $presence),
                shape: <$form as crate::note::record::Form>::SHAPE,
                keywords: stringify!({ $($hint)* }),
            }),+],
        }
    };
    (@is_required required) => { true };
    (@is_required $presence:ident) => { false };
}
pub(super) use record;

/// Gives a form to what a record with a lifetime becomes, completed by its method `complete` or read by hand:
/// `complete!(Series, SeriesFields)`. Of what may belong to a company, `complete!(Series, SeriesFields, of_a_company)`.
macro_rules! complete {
    ($name:ty, $fields:ident $(, $placed:ident)?) => {
        impl crate::note::record::Form for $name {
            type Value<'a> = Self;
            const SHAPE: crate::note::shape::Shape = crate::note::shape::Shape::Record(&$fields::SHAPE);

            fn read(at: crate::note::decode::Cursor<'_>) -> Option<Self> {
                $fields::read(at$(.$placed())?)?.complete()
            }
        }
    };
}
pub(super) use complete;

/// The form of a record that is read with more than its value, by name: `part!(Band: BandFields)`.
macro_rules! part {
    ($($name:ident: $fields:ident),+ $(,)?) => {$(
        /// The shape of a record whose reader needs more than its value.
        pub(super) struct $name;

        impl crate::note::record::Form for $name {
            type Value<'a> = $fields<'a>;
            const SHAPE: crate::note::shape::Shape = crate::note::shape::Shape::Record(&$fields::SHAPE);

            fn read(at: crate::note::decode::Cursor<'_>) -> Option<$fields<'_>> {
                $fields::read(at)
            }
        }
    )+};
}
pub(super) use part;
