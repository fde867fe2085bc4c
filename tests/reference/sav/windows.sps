* Encodings of one byte a character: make.sh turns this file into them. The labelled text is of ASCII, since this
* version of PSPP leaves the others in UTF-8.
SET LOCALE='windows-1252'.
DATA LIST LIST (",") /numero (F4.0) prénom (A8) dépense (A30).
BEGIN DATA
1,Zoé,100 € – « d’œuvres »
2,Éloïse,Œuf…
3,Noël,é
4,Anne,-1
END DATA.
VARIABLE LABELS dépense 'Dépense en €'.
VALUE LABELS prénom 'Anne' 'L’aînée' /numero 1 'n° 1 – première'.
MISSING VALUES prénom ('Noël').
SAVE OUTFILE='windows-1252.sav' /COMPRESSED.
