//! A whole page that shows a note.

use super::super::markup::escaped;
use super::assets::Assets;
use super::snippet::Snippet;
use crate::note::Note;

/// The page. `head`: what its head says of the note, the title included; one tag a line.
pub(super) fn page(note: &Note, head: &str, snippet: &Snippet<'_>, assets: &Assets) -> String {
    format!(
        "<!doctype html>\n\
         <html lang=\"{}\">\n\
         <head>\n\
         <meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         {head}\
         <link rel=\"icon\" href=\"data:,\">\n\
         {}\n\
         {}\n\
         </head>\n\
         <body class=\"research-page\">\n\
         <main>{}</main>\n\
         </body>\n\
         </html>\n",
        escaped(&note.lang),
        assets.style_tag(),
        assets.script_tag(),
        snippet.element(assets)
    )
}
