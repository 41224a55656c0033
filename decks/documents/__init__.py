"""Files read into documents: sections of clean text that know their lines in the file."""
