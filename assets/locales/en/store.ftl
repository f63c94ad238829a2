# Files that are read and written. { $path } is a file or folder, { $cause } one of the store-cause lines.
store-not-found = There is no profile “{ $name }”.
store-unreadable = { $path }: { $error }
store-changed = Not saved: { $path } was changed by another program since it was opened. Reload it, or keep yours.
store-gone = Not saved: { $path } is not there any more; it was removed or renamed by another program. Keep yours to write it again.
store-outdated = { $path } was changed by another program since it was opened, so nothing was given out. Load it, or keep yours; then copy.
store-outdated-gone = { $path } is not there any more; it was removed or renamed by another program. Keep yours to write it again; then copy.
store-busy = Not saved: { $path } is being saved by another program just now. Nothing was written; it will do in a moment.
store-no-locks = The disk of { $path } knows no locks. Every save compares the file before and after, so nothing is overwritten unseen; still, edit a profile in one place at a time.
store-unconfirmed = { $path } is saved, but the disk did not confirm it: { $cause }. A power cut could still take it; look after the disk.
store-not-renamed = All is saved, but the file keeps its name { $path }: { $cause }. The next start tries again.
store-no-place = Nothing can be saved: this computer names no home folder. Give a folder with --profiles-dir DIR.
store-place-refuses = Nothing can be saved in { $path }: { $cause }. Mend that before you edit, or start with another folder: --profiles-dir DIR.
store-would-be-too-large = { $path } was not saved: it would be too large to be opened again. Shorten the longest texts.
store-not-written = { $path } was not saved: { $cause }. Your edits are kept here; mend that, or give another folder with --profiles-dir DIR.
store-not-read = This cannot be read: { $cause }.
store-no-file = This is not a file.
store-too-large = This file is larger than { $megabytes } MB, so it was not read. It is hardly a file of clickwire.
store-not-utf8 = This is not text in UTF-8. Save it as UTF-8 in a text editor; nothing in it was changed.
store-held = This profile is open in another clickwire too (process { $process } on { $host }). Whoever saves second is told.
store-settings-ignored = { $error } The default settings hold until then.
store-integration-saved = { $name } is saved as an integration, and can be chosen: { $path }
store-cause-permission = no permission to write there
store-cause-read-only = the disk is read-only
store-cause-full = no space left on the disk
store-cause-quota = your share of the disk is full
store-cause-missing = the file or folder is not there
store-cause-not-a-folder = a file stands where a folder should be
store-cause-taken = the name is taken
store-cause-bad-name = the disk does not take this name
store-cause-open = another program has the file open; close it there
store-cause-device = the disk failed (input/output error)
store-cause-other = { $text }

# Edits that could not be saved before the program ended.
rescued-kept = { $why }
    The edits of { $name } are kept in { $path }. The next start of clickwire offers to bring them back.
rescued-kept-elsewhere = { $why }
    The edits of { $name } are kept in { $path }. To bring them back, copy that file to { $wanted }.
rescued-nowhere = { $why }
    The edits of { $name } could not be kept anywhere else either. { $cause }
rescued-unreadable = { $path } cannot be read any more.
rescued-title = Edits of { $name } could not be saved last time.
rescued-belongs = They belong to { $path }. What is there now can be had back with u.
rescued-new = It is a new profile, which never got a file.
rescued-back = Your edits are back. u takes them away.
rescued-back-new = The profile is back, as it was left.
rescued-ask = Bring the edits back?
rescued-aside = Kept in { $path }, and not offered again.
answer-bring-back = Bring them back
answer-another-time = Ask me at the next start
answer-put-aside = I do not want them; keep them in a file

# The profile's history.
history-when = { $day }, { $time }
history-title = History of { $name }
history-body = Each line is when something was changed, and at its side what. Enter brings back the state before it, > shows the text.
history-none = { $name } has no history yet: a state is kept before each run or command that changes it.
history-difference = What was changed: { $when }
history-brought-back = Back as before { $when }. u takes it back.
history-restored = { $name } is as before { $when }: { $file }
history-no-state = { $name } has no state { $number }: { $count ->
    [0] its history is empty
    [one] there is one
   *[other] there are { $count }
}. “clickwire history” lists them.
history-and = { $first }; { $second }
history-only-text = only the text of the file
store-history-not-kept = The history is not kept ({ $path }: { $cause }). The profile itself is saved.
key-history = history
help-history = earlier states of this profile, and back to one of them
key-difference = text
help-difference = the texts before and after
