"""Zip containers, looked over before anything in them is read."""

import io
import lzma
import zipfile
import zlib
from pathlib import PurePosixPath

from decks.documents.document import DocumentError

MOST_MEMBERS = 20_000
LARGEST_MEMBER = 256 << 20
LARGEST = 512 << 20
"""Bytes that all members may hold together once unpacked."""

_RATIO = 200
_UNSUSPICIOUS = 8 << 20
_ENCRYPTED = 0x1
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})


class Archive:
    """A zip container whose names, sizes and ratios were found harmless.

    Raises DocumentError for one that is damaged, encrypted, a bomb, or that has a name leading out
    of it; `path` is only for that message.
    """

    def __init__(self, data: bytes, path: str) -> None:
        self.path = path
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError, OSError) as error:
            raise DocumentError(f"{path}: this archive is damaged; get the file anew") from error
        self._members = {member.filename: member for member in self._zip.infolist()}
        self._look_over(len(data))

    @property
    def names(self) -> frozenset[str]:
        """The names of all members."""
        return frozenset(self._members)

    def __contains__(self, name: str) -> bool:
        """Say whether there is a member of this name."""
        return name in self._members

    def size(self, name: str) -> int:
        """Return how many bytes a member says it holds."""
        return self._members[name].file_size

    def read(self, name: str, largest: int = LARGEST_MEMBER) -> bytes:
        """Return what a member holds; raises DocumentError when it is missing, damaged, or too large."""
        member = self._members.get(name)
        if member is None:
            raise DocumentError(f"{self.path}: {name!r} is missing in this file; get it anew")
        if member.file_size > largest:
            raise DocumentError(
                f"{self.path}: {name!r} in this file has more text than can be read; split it"
            )
        try:
            return self._zip.read(member)
        except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError) as error:
            raise DocumentError(f"{self.path}: {name!r} is damaged in this file; get it anew") from error
        except (NotImplementedError, RuntimeError) as error:
            raise DocumentError(f"{self.path}: {name!r} is packed in a way that cannot be read") from error

    def _look_over(self, packed: int) -> None:
        members = self._zip.infolist()
        if len(members) > MOST_MEMBERS:
            raise self._refusal(f"it holds {len(members):,} files")
        for member in members:
            name = member.filename.replace("\\", "/")
            if member.flag_bits & _ENCRYPTED:
                raise DocumentError(
                    f"{self.path}: this file is protected by a password; save a copy without one"
                )
            if (
                PurePosixPath(name).is_absolute()
                or ".." in name.split("/")
                or "\\" in name
                or ":" in name[:3]
            ):
                raise self._refusal(f"it holds a file named {name!r}, which leads out of it")
            if member.compress_type not in _METHODS:
                raise self._refusal(f"{name!r} is packed in a way that documents do not use")
            if member.file_size > LARGEST_MEMBER:
                raise self._refusal(f"{name!r} would unpack to {member.file_size >> 20:,} MB")
        total = sum(member.file_size for member in members)
        if total > LARGEST or (total > _UNSUSPICIOUS and total > _RATIO * packed):
            raise self._refusal(f"it would unpack to {total >> 20:,} MB")

    def _refusal(self, why: str) -> DocumentError:
        return DocumentError(f"{self.path}: this archive was not opened, since {why}")
