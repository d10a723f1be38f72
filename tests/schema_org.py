"""Terms of schema.org that may be used; each was looked up in schema-dts 2.1.0 (npm)."""

from __future__ import annotations

THING = {"@type", "name", "description", "url", "alternateName"}
WORK = {*THING, "inLanguage", "isAccessibleForFree", "provider", "publisher", "audience"} | {
    *("timeRequired", "hasPart", "isPartOf", "isBasedOn", "dateModified", "teaches"),
    "learningResourceType",
}
PROPERTIES = {
    "WebSite": WORK,
    "Course": WORK,
    "LearningResource": WORK,
    "Quiz": WORK,
    "CreativeWork": WORK,
    "Legislation": {*WORK, "legislationIdentifier"},
    "Organization": THING,
    "EducationalAudience": {*THING, "audienceType"},
    "DefinedTermSet": {*WORK, "hasDefinedTerm"},
    "DefinedTerm": THING,
    "BreadcrumbList": {*THING, "itemListElement"},
    "ListItem": {*THING, "position", "item"},
}
