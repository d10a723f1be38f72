"""The plugin's options in mkdocs.yml."""

from __future__ import annotations

from mkdocs.config.base import Config
from mkdocs.config.config_options import Choice, ListOfItems, Type

from belajar.render.strings import DEFAULT_LANGUAGE, LANGUAGES
from belajar.site.project import USUAL


class BelajarConfig(Config):
    """Options of the `belajar` plugin; each has a default that suits a portal like ours."""

    modules_dir = Type(str, default=USUAL["modules_dir"])
    """Folder of the modules, relative to mkdocs.yml. Its pages appear under `/modul/`, in the order
    of the `order` numbers in their front matter."""

    quizzes_dir = Type(str, default=USUAL["quizzes_dir"])
    """Folder of the quizzes, relative to mkdocs.yml; read with its subfolders."""

    data_dir = Type(str, default=USUAL["data_dir"])
    """Folder of the data that pages are made from, relative to mkdocs.yml: the legal basis
    (`dasar-hukum.yml`). A portal without them needs no such folder."""

    language = Choice(LANGUAGES, default=DEFAULT_LANGUAGE)
    """Language of the words around exercises and modules: `id` or `en`."""

    site_id = Type(str, default="")
    """Namespace under which a learner's browser keeps answers. Give two portals on the same host
    different ones, and never change it afterwards: answers kept under the old one are no longer
    found. Default: made from `site_name`."""

    content_security_policy = Type(bool, default=False)
    """Whether each page forbids its browser everything that does not come from the site itself, and
    `csp.txt` holds the same for the server. Off by default: a site with fonts, styles or scripts of
    other hosts, or with `style` attributes, would lose them."""

    search = Type(bool, default=False)
    """Whether the site has our own search, which knows Indonesian, fetches its index only when it
    is opened, and works from a disk. It takes the place of the plugin `search`."""

    light = Type(bool, default=False)
    """Whether pages load a small script of ours in place of the theme's, which is most of what they
    cost a cheap phone. Off by default: `navigation.instant` and some other features of the theme
    need its own (`site/frame.py` names them)."""
    read_aloud = Type(bool, default=False)
    """Whether modules have a button that reads them out with a voice of the learner's own device.
    It shows only where there is such a voice; voices that send text away are not used."""

    app = Type(bool, default=False)
    """Whether learners can install the site as an app and keep the whole of it for reading
    offline. Needs https when published, and directory URLs: an edition for disks is never an app.
    Off, a site carries a worker that takes away the one of an earlier build."""

    app_short_name = Type(str, default="")
    """Name below the icon of the app, where about twelve characters have room. Default:
    `site_name`."""

    app_color = Type(str, default="#4051b5")
    """Colour of the app's icon and of the frame of its window: that of the bar at the top of each
    page, so that the logo can be seen on it. Default: the theme's own."""

    app_unasked_kb = Type(int, default=1000)
    """How many kilobytes may come over the line for the offline copy before a learner is asked.
    On a line that is paid for, nothing comes unasked."""

    app_leave_out = ListOfItems(Type(str), default=[])
    """Files of the site that are not kept offline, as lines of a `.gitignore`."""

    sharing = Type(bool, default=False)
    """Whether we write what search engines and others who show a link read of a page: title,
    description, canonical address, Open Graph, structured data (schema.org), site map,
    `robots.txt`. Addresses are told where `site_url` is set."""

    cards = Type(bool, default=True)
    """Whether, with `sharing` and `site_url`, each page has a picture for those who show a link to
    it, made at build. Needs `typst` (the extra `portal`)."""
