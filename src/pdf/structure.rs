//! The tags of a PDF: says what tags are that PDF does not know, and puts the content of every list item into a body of its own, as readers of tags expect beside its label.

use anyhow::Result;
use lopdf::{Document, Object, ObjectId, dictionary};
use std::collections::BTreeMap;

/// Tags that PDF does not know, and what they are.
const ROLES: [(&str, &str); 2] = [("Strong", "Span"), ("Em", "Span")];

/// Says what the tags are that PDF does not know.
pub(crate) fn name_roles(document: &mut Document) -> Result<()> {
    let root = document.catalog()?.get(b"StructTreeRoot")?.as_reference()?;
    let mut roles = document.get_dictionary(root)?.get_deref(b"RoleMap", document).and_then(Object::as_dict).cloned().unwrap_or_default();
    for (tag, standard) in ROLES {
        roles.set(tag, standard);
    }
    document.get_dictionary_mut(root)?.set("RoleMap", roles);
    Ok(())
}

/// Gives every list item a body.
pub(crate) fn give_items_bodies(document: &mut Document) -> Result<()> {
    let is_item =
        |object: &Object| object.as_dict().is_ok_and(|element| element.get(b"S").and_then(Object::as_name).is_ok_and(|name| name == b"LI"));
    let items: Vec<ObjectId> = document.objects.iter().filter(|(_, object)| is_item(object)).map(|(id, _)| *id).collect();
    let mut bodies = BTreeMap::new();
    for item in items {
        let kids = kids_of(document, item)?;
        let (kept, moved): (Vec<Object>, Vec<Object>) = kids.into_iter().partition(|kid| is_part(document, kid));
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
    point_content_to(document, &bodies)
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

/// What stands in a list item itself: its label and its body.
fn is_part(document: &Document, kid: &Object) -> bool {
    tag_of(document, kid).is_some_and(|tag| tag == b"Lbl" || tag == b"LBody")
}

/// Marked content that belonged to an item itself belongs to its body now: the tree from content to tags says so too.
fn point_content_to(document: &mut Document, bodies: &BTreeMap<ObjectId, ObjectId>) -> Result<()> {
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

/// Replaces references to items by references to their bodies, and returns the references to follow.
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
