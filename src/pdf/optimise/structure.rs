//! The tags of a PDF: maps tags that PDF does not define to standard ones, and wraps the content of list items into `LBody` elements, which
//! PDF/UA requires beside the label.

use anyhow::Result;
use lopdf::{Document, Object, ObjectId, dictionary};
use std::collections::BTreeMap;

/// Chromium's own tags and the standard tags that they correspond to.
const ROLES: [(&str, &str); 2] = [("Strong", "Span"), ("Em", "Span")];

/// Adds Chromium's own tags to the role map.
pub(crate) fn map_roles(document: &mut Document) -> Result<()> {
    let root = document.catalog()?.get(b"StructTreeRoot")?.as_reference()?;
    let mut roles = document.get_dictionary(root)?.get_deref(b"RoleMap", document).and_then(Object::as_dict).cloned().unwrap_or_default();
    for (tag, standard) in ROLES {
        roles.set(tag, standard);
    }
    document.get_dictionary_mut(root)?.set("RoleMap", roles);
    Ok(())
}

/// Wraps the content of every list item into an `LBody`.
pub(crate) fn add_list_bodies(document: &mut Document) -> Result<()> {
    let is_item =
        |object: &Object| object.as_dict().is_ok_and(|element| element.get(b"S").and_then(Object::as_name).is_ok_and(|name| name == b"LI"));
    let items: Vec<ObjectId> = document.objects.iter().filter(|(_, object)| is_item(object)).map(|(id, _)| *id).collect();
    let mut bodies = BTreeMap::new();
    for item in items {
        let kids = kids_of(document, item)?;
        let (kept, moved): (Vec<Object>, Vec<Object>) = kids.into_iter().partition(|kid| is_label_or_body(document, kid));
        if moved.is_empty() || kept.iter().any(|kid| tag_of(document, kid) == Some(b"LBody".to_vec())) {
            continue;
        }
        let mut body = dictionary! { "Type" => "StructElem", "S" => "LBody", "P" => item, "K" => moved.clone() };
        if let Ok(page) = document.get_dictionary(item)?.get(b"Pg") {
            body.set("Pg", page.clone());
        }
        let body = document.add_object(body);
        for kid in moved.iter().filter_map(|kid| kid.as_reference().ok()) {
            document.get_dictionary_mut(kid)?.set("P", body);
        }
        document.get_dictionary_mut(item)?.set("K", kept.into_iter().chain([body.into()]).collect::<Vec<Object>>());
        bodies.insert(item, body);
    }
    update_parent_tree(document, &bodies)
}

fn kids_of(document: &Document, element: ObjectId) -> Result<Vec<Object>> {
    Ok(match document.get_dictionary(element)?.get_deref(b"K", document) {
        Ok(Object::Array(kids)) => kids.clone(),
        Ok(_) => vec![document.get_dictionary(element)?.get(b"K")?.clone()],
        Err(_) => Vec::new(),
    })
}

fn tag_of(document: &Document, kid: &Object) -> Option<Vec<u8>> {
    let element = document.get_dictionary(kid.as_reference().ok()?).ok()?;
    element.get(b"S").and_then(Object::as_name).ok().map(<[u8]>::to_vec)
}

/// Labels and bodies are direct children of a list item.
fn is_label_or_body(document: &Document, kid: &Object) -> bool {
    tag_of(document, kid).is_some_and(|tag| tag == b"Lbl" || tag == b"LBody")
}

/// Makes the parent tree, which leads from marked content to its tag, point to the bodies instead of the items.
fn update_parent_tree(document: &mut Document, bodies: &BTreeMap<ObjectId, ObjectId>) -> Result<()> {
    let root = document.catalog()?.get(b"StructTreeRoot")?.as_reference()?;
    let tree = document.get_dictionary(root)?.get(b"ParentTree").cloned();
    let mut open: Vec<Object> = tree.into_iter().collect();
    while let Some(object) = open.pop() {
        let Ok(id) = object.as_reference() else { continue };
        if !document.get_object(id).is_ok_and(|object| object.as_array().is_ok() || object.as_dict().is_ok_and(|node| !node.has(b"S"))) {
            continue;
        }
        let object = document.get_object_mut(id)?;
        open.extend(replace(object, bodies));
    }
    Ok(())
}

/// Replaces references to items with references to their bodies, and returns the references to follow.
fn replace(object: &mut Object, bodies: &BTreeMap<ObjectId, ObjectId>) -> Vec<Object> {
    match object {
        Object::Reference(id) => match bodies.get(id) {
            Some(body) => {
                *id = *body;
                Vec::new()
            }
            None => vec![Object::Reference(*id)],
        },
        Object::Array(list) => list.iter_mut().flat_map(|item| replace(item, bodies)).collect(),
        Object::Dictionary(node) => {
            let keys = [&b"Nums"[..], b"Kids"];
            let lists = node.iter_mut().filter(|(key, _)| keys.contains(&key.as_slice()));
            lists.flat_map(|(_, list)| replace(list, bodies)).collect()
        }
        _ => Vec::new(),
    }
}
