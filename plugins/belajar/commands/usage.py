"""How the command line tells that it was used wrongly, and shows its help: in the user's language.

Click's own sentences are English. Here each kind of its errors has a sentence of ours, from the
section `cli` of the locales.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any, NoReturn

import click

from belajar.render.strings import DEFAULT_LANGUAGE, LANGUAGES, Strings, load_strings
from belajar.schema.diagnostics import printable
from belajar.schema.messages import close_name_list

PROGRAM = "belajar"
FAILED = 1
WRONG_USE = 2
"""Exit codes of all commands: something is wrong with the content, or with the command line."""


class Misuse(click.UsageError):
    """The command line does not make sense; `template` is a name in the section `cli`."""

    def __init__(self, template: str, ctx: click.Context | None, /, **values: object) -> None:
        super().__init__(template, ctx)
        self.template = template
        self.values = {key: printable(str(one)) for key, one in values.items()}

    def format_message(self) -> str:
        """Return the sentence in the default language."""
        return self.sentence(load_strings())

    def sentence(self, strings: Strings) -> str:
        """Return the sentence in a language."""
        return strings.cli[self.template].format(**self.values)


class _Formatter(click.HelpFormatter):
    """Click's help, its own words replaced."""

    strings: Strings

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        words = self.strings.cli
        super().write_usage(prog, self._own(args), prefix or f"{words['usage']} ")

    def write_heading(self, heading: str) -> None:
        super().write_heading(self.strings.cli.get(f"heading_{heading.lower()}", heading))

    def write_dl(self, rows: Iterable[tuple[str, str]], *args: Any, **more: Any) -> None:
        super().write_dl([(self._own(one), self._own(said)) for one, said in rows], *args, **more)

    def _own(self, text: str) -> str:
        for name in ("[OPTIONS]", "COMMAND [ARGS]...", " TEXT", "[required]"):
            text = text.replace(name, self.strings.cli[name])
        return text


class _Context(click.Context):
    def make_formatter(self) -> click.HelpFormatter:
        made = _Formatter(width=self.terminal_width, max_width=self.max_content_width)
        made.strings = _strings_of(self)
        return made


class _Speaking(click.Command):
    context_class = _Context

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return `--help`, explained in the user's language."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = _strings_of(ctx).cli["help"]
        return option


class Command(_Speaking):
    """A command that speaks the user's language."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments; one too many is named."""
        ctx.allow_extra_args = True
        rest = super().parse_args(ctx, args)
        if rest and not ctx.resilient_parsing:
            raise Misuse("extra_argument", ctx, value=rest[0])
        return rest


class Group(_Speaking, click.Group):
    """A group of commands that speaks the user's language."""

    command_class = Command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that `args` begin with; an unknown one is refused by name."""
        name = args[0]
        if self.get_command(ctx, name) is None and not name.startswith("-"):
            close = close_name_list(name, self.list_commands(ctx))
            known = ", ".join(f"`{one}`" for one in close or self.list_commands(ctx))
            raise Misuse("no_such_command", ctx, value=name, known=known)
        return super().resolve_command(ctx, args)

    def main(  # type: ignore[override]  # as a program only: it always ends by leaving
        self, args: Sequence[str] | None = None, prog_name: str | None = None, **more: Any
    ) -> NoReturn:
        """Run as a program: what click raises is said in the user's language."""
        written = sys.argv[1:] if args is None else args
        language = wanted_language(written)
        try:
            code = super().main(
                args, prog_name or PROGRAM, standalone_mode=False, obj=language, **more
            )
        except click.Abort:
            click.echo(load_strings(language).cli["aborted"], err=True)
            sys.exit(FAILED)
        except click.exceptions.NoArgsIsHelpError as error:
            error.show()
            sys.exit(error.exit_code)
        except click.UsageError as error:
            _tell(error, written, load_strings(language))
        except click.ClickException as error:
            error.show()
            sys.exit(error.exit_code)
        sys.exit(code if isinstance(code, int) else 0)


def wanted_language(args: Sequence[str]) -> str:
    """Return the language that a command line asks for, read before its mistakes can matter."""
    found = DEFAULT_LANGUAGE
    for one, following in pairwise([*args, ""]):
        if one == "--":
            break
        name, _, value = one.partition("=")
        value = value or following
        if name == "--lang" and value in LANGUAGES:
            found = value
    return found


def _strings_of(ctx: click.Context) -> Strings:
    language = ctx.find_root().obj
    return load_strings(language if language in LANGUAGES else DEFAULT_LANGUAGE)


def _tell(error: click.UsageError, args: Sequence[str], strings: Strings) -> NoReturn:
    words = strings.cli
    click.echo(words["wrong_use"].format(message=_sentence(error, args, strings)), err=True)
    if error.ctx is not None:
        click.echo(error.ctx.get_usage(), err=True)
        click.echo(words["see_help"].format(command=error.ctx.command_path), err=True)
    sys.exit(WRONG_USE)


def _sentence(error: click.UsageError, args: Sequence[str], strings: Strings) -> str:
    """Return what is wrong; click tells its kinds of errors apart by class."""
    if isinstance(error, Misuse):
        return error.sentence(strings)
    if isinstance(error, click.NoSuchOption):
        known = [one for param in _params(error) for one in param.opts if one.startswith("--")]
        close = close_name_list(error.option_name, [*known, "--help"])[:1]
        name = "no_such_option_but" if close else "no_such_option"
        near = ", ".join(f"`{one}`" for one in close)
        return Misuse(name, None, value=error.option_name, near=near).sentence(strings)
    if isinstance(error, click.MissingParameter) and error.param is not None:
        kind = "missing_option" if isinstance(error.param, click.Option) else "missing_argument"
        shown = max(error.param.opts, key=len)
        shown = shown if kind == "missing_option" else error.param.make_metavar(_context(error))
        return Misuse(kind, None, name=shown).sentence(strings)
    if isinstance(error, click.BadOptionUsage):
        has_value = any(one.startswith(f"{error.option_name}=") for one in args)
        name = "option_takes_no_value" if has_value else "option_needs_value"
        return Misuse(name, None, name=error.option_name).sentence(strings)
    return error.format_message()


def _params(error: click.UsageError) -> Sequence[click.Parameter]:
    return error.ctx.command.params if error.ctx else ()


def _context(error: click.UsageError) -> click.Context:
    return error.ctx or click.Context(click.Command(None))
