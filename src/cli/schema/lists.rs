//! Lists within the reader's limits, and fields that may be missing.

use crate::note::MAX_ENTRIES;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use std::borrow::Cow;
use std::marker::PhantomData;

/// A field that may be missing; where it stands it holds a `T`, never `null`.
pub(super) struct Optional<T>(PhantomData<T>);

impl<T> Default for Optional<T> {
    fn default() -> Self {
        Self(PhantomData)
    }
}

impl<T: JsonSchema> JsonSchema for Optional<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<T>()
    }
}

/// A list of `MIN` to `MAX` entries.
pub(super) struct List<T, const MIN: usize = 0, const MAX: usize = MAX_ENTRIES>(PhantomData<T>);

impl<T: JsonSchema, const MIN: usize, const MAX: usize> JsonSchema for List<T, MIN, MAX> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("List of {MIN} to {MAX} {}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = json_schema!({
            "type": "array",
            "items": generator.subschema_for::<T>(),
            "maxItems": MAX
        });
        if MIN > 0 {
            schema.insert("minItems".to_owned(), MIN.into());
        }
        schema
    }
}

/// A list of 1 to `MAX` different entries.
pub(super) struct Set<T, const MAX: usize>(PhantomData<T>);

impl<T: JsonSchema, const MAX: usize> JsonSchema for Set<T, MAX> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("Set of 1 to {MAX} {}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = List::<T, 1, MAX>::json_schema(generator);
        schema.insert("uniqueItems".to_owned(), true.into());
        schema
    }
}
