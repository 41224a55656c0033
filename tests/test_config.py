from pathlib import Path

import pytest

from flashcards.config import Config, ConfigError, change, load
from flashcards.tui import keys


@pytest.fixture
def file(tmp_path):
    return tmp_path / "settings" / "config.toml"


def write(file, text):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_without_a_file_the_usual_settings_hold(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    config = load()
    assert (config.theme, dict(config.keys), config.collection, config.model) == ("night", {}, "", "")
    assert config.path.name == "config.toml"


def test_a_named_file_must_be_there(file):
    with pytest.raises(ConfigError, match="no such settings file"):
        load(file)


def test_every_setting_is_read(file):
    write(file, 'theme = "paper"\ncollection = "~/cards.db"\nmodel = "small"\n[keys]\n"review.undo" = "z"\n')
    assert load(file) == Config("paper", {"review.undo": "z"}, "~/cards.db", "small", file)


def test_keys_may_be_nested_tables(file):
    write(file, '[keys.review]\nundo = "z"\nedit = "ctrl+e"\n')
    assert load(file).keys == {"review.undo": "z", "review.edit": "ctrl+e"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('them = "paper"', "no setting 'them'; the nearest is 'theme'"),
        ('[keys]\n"review.undoo" = "z"', "no action has the id 'review.undoo'; the nearest is 'review.undo'"),
        ("theme = 3", "theme must be text"),
        ('keys = "z"', "keys must be a table"),
        ('[keys]\n"review.undo" = 3', "the key of review.undo must be text"),
        ('[keys]\n"review.undo" = "e"', "review.undo and review.edit both have the key e"),
        ("theme = ", "is not TOML"),
    ],
)
def test_what_is_wrong_is_said_with_the_file_in_one_line(file, text, said):
    with pytest.raises(ConfigError) as error:
        load(write(file, text))
    assert str(file) in str(error.value)
    assert said in str(error.value)
    assert "\n" not in str(error.value)


def test_a_file_that_is_no_text_is_refused(file):
    write(file, "")
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ConfigError, match="not UTF-8"):
        load(file)


def test_a_folder_is_refused(tmp_path):
    with pytest.raises(ConfigError, match="cannot be read"):
        load(tmp_path)


def test_a_change_keeps_comments_and_everything_else(file):
    write(file, '# mine\ntheme = "paper" # bright\n\n[keys]\n"review.undo" = "z"\n')
    assert change("model", "small", file).model == "small"
    assert change("keys.review.edit", "E", file).keys == {"review.undo": "z", "review.edit": "E"}
    text = file.read_text(encoding="utf-8")
    assert "# mine" in text
    assert "# bright" in text
    assert load(file).theme == "paper"


def test_an_empty_value_takes_a_setting_out(file):
    change("theme", "paper", file)
    assert change("theme", "", file).theme == "night"
    assert "theme" not in file.read_text(encoding="utf-8")


def test_a_refused_change_leaves_the_file_as_it_was(file):
    change("theme", "paper", file)
    before = file.read_bytes()
    for name, value in [("colour", "red"), ("keys.review.undo", "e"), ("keys.nothing", "e")]:
        with pytest.raises(ConfigError):
            change(name, value, file)
    assert file.read_bytes() == before


def test_a_read_only_place_is_said(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(ConfigError, match="cannot be written"):
        change("theme", "paper", Path(tmp_path / "file" / "config.toml"))


def test_no_screen_has_one_key_for_two_actions():
    assert keys.clash({}) == ""


def test_every_id_is_given_once():
    ids = [key.id for table in {id(t): t for t in keys.SCREENS.values()}.values() for key in table]
    assert set(ids) == set(keys.ALL)
    assert all(key.does for key in keys.ALL.values())


def test_keys_are_spelled_as_people_read_them():
    assert keys.spelled("space,enter") == "Space Enter"
    assert keys.spelled("question_mark,f1") == "? F1"
    assert keys.first("u,ctrl+z") == "u"
