"""A claim: that a thing has a year or a size, which another statement may deny."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Claim:
    """That `subject` (normalised) has a year or a size: `what` names which, such as `built` or `bytes`.

    `says` is the claim in words, such as `built in 1840`; `first` is the line that makes it, from 1.
    """

    subject: str
    what: str
    says: str
    first: int

    def denies(self, other: "Claim") -> bool:
        """Say whether both cannot be true."""
        return (self.subject, self.what) == (other.subject, other.what) and self.says != other.says
