"""Listens to what the package prints with rich, where a table is taken cell by cell, before it is fitted to a width; and
answers what it asks."""

import contextlib
import io

from rich.console import Console
from rich.table import Table
from rich.text import Text

show = Console.print
ask = Console.input


class Heard:
    def __init__(self):
        self.tables = []
        self.lines = []

    def text(self):
        return "\n".join(self.lines)

    def take(self, thing):
        if isinstance(thing, Table):
            self.tables.append(cells_of(thing))
            self.tables.extend(cells_of(cell) for column in thing.columns for cell in column.cells if isinstance(cell, Table))
        else:
            self.lines.append(words(thing))


def cells_of(table):
    return {
        "title": words(table.title or ""),
        "columns": [words(column.header) for column in table.columns],
        "rows": [[words(cell) for cell in row] for row in zip(*[list(column.cells) for column in table.columns])],
        "totals": [words(column.footer) for column in table.columns],
    }


def words(thing):
    """Without colours."""
    if isinstance(thing, str):
        return Text.from_markup(thing).plain.strip()
    page = io.StringIO()
    show(Console(file=page, width=1000), thing)
    return page.getvalue().rstrip()


@contextlib.contextmanager
def listen(answers):
    heard = Heard()
    left = iter(answers)

    def input_(_console, prompt="", **_options):
        answer = next(left, None)
        if answer is None:
            raise EOFError(f"nobody answers: {words(prompt)}")
        return answer

    def print_(_console, *things, **_options):
        for thing in things:
            heard.take(thing)

    Console.print = print_
    Console.input = input_
    page = io.StringIO()
    try:
        with contextlib.redirect_stdout(page):
            yield heard
    finally:
        Console.print = show
        Console.input = ask
        heard.lines.append(page.getvalue())
