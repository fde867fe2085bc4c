* PSPP writes here the files that the tests read, and for each the cells that it reads from it again.
* The first three are the same survey: accents lie across the borders of pieces of eight and of 255 bytes.

DEFINE !cells (!POS=!TOKENS(1)).
GET FILE=!1.
SAVE TRANSLATE /OUTFILE=!QUOTE(!CONCAT(!UNQUOTE(!1), ".csv")) /TYPE=CSV /FIELDNAMES /CELLS=VALUES
  /TEXTOPTIONS FORMAT=PLAIN /REPLACE.
!ENDDEFINE.

SET LOCALE='UTF-8'.
DATA LIST LIST (",") /numéro_du_répondant (F4.0) court (A5) commune (A12) parole (A40) note (F8.2) âge (F3.0)
  jour (DATE11) jour_bis (EDATE10) moment (DATETIME20) heure (TIME11.2) poids_de_sondage (F6.3)
  canal_1 canal_2 canal_3 (F1.0) mot_a mot_b (A3) rang_1 rang_2 (F2.0).
BEGIN DATA
1,été,aaaaaaaé b,aaaaaaaéaaaaaaaé,1.5,33,25-OCT-2023,25.10.2023,25-OCT-2023 10:00:00,10:00:00,1.25,1,0,1,oui,non,1,2
2,,ééééé,éééééééééééééééééééé,99,-1,01-JAN-1900,31.12.1999,29-FEB-2024 23:59:59,26:30:15.25,0.5,0,0,1,non,,3,4
3,99,x,  deux espaces,-1,,,,,,2,,,,,,,
4,x,ééé,,-0.1,120,15-OCT-1582,01.01.2000,01-JAN-1970 00:00:00,-01:00:00,0.001,1,1,1,oui,oui,10,1
5,fin,zzz,«entre» 'guillemets'",1234567.891,7,31-DEC-2099,28.02.1900,01-JAN-2000 12:34:56,00:00:01,3,0,1,0,é,é,2,2
END DATA.
STRING récit (A600) /long_récit (A1000) /limite (A255) /juste_plus (A256).
COMPUTE limite = RPAD("", 254, "l").
IF (numéro_du_répondant = 1) récit = CONCAT(RPAD("", 254, "a"), "é", RPAD("", 253, "b"), "éfin").
IF (numéro_du_répondant = 2) récit = CONCAT("début", RPAD("", 590, " "), "fin").
IF (numéro_du_répondant = 4) récit = "court".
IF (numéro_du_répondant = 5) long_récit = RPAD("", 1000, "0123456789").
IF (numéro_du_répondant = 2) long_récit = CONCAT(RPAD("", 509, "x"), "é", RPAD("", 400, "y")).
COMPUTE juste_plus = CONCAT(RPAD("", 254, "j"), "é").
VARIABLE LABELS note 'Note générale' /court 'Un mot de l’été' /canal_1 'Téléphone' /canal_2 'Courriel'
  /mot_a 'Quels mots ?' /mot_b 'Quels mots ?'.
VALUE LABELS court 'été' 'La saison' '99' 'Rien'
  /note 99 'Ne se prononce pas' 1.5 'peu' 95 'Refus'
  /commune 'ééééé' 'cinq é' 'x' 'inconnue'
  /canal_1 canal_2 canal_3 0 'Non' 1 'Oui'
  /mot_a mot_b 'oui' 'D’accord' 'non' 'Pas d’accord'
  /rang_1 rang_2 1 'un' 2 'deux' 10 'dix'.
MISSING VALUES note (90 THRU HI, -1) /âge (LO THRU 0) /court ('99') /commune ('ééé') /rang_1 (10) /rang_2 (4, 9)
  /canal_1 (7, 8, 9).
VARIABLE LEVEL note âge (SCALE) court canal_1 (NOMINAL) rang_1 (ORDINAL).
MRSETS
  /MCGROUP NAME=$rangs LABEL='Quels rangs donnés ?' VARIABLES=rang_1 rang_2
  /MDGROUP NAME=$canaux LABEL='Par quels canaux ?' VARIABLES=canal_1 canal_2 canal_3 VALUE=1
  /MDGROUP NAME=$compte CATEGORYLABELS=COUNTEDVALUES LABEL='Compté' VARIABLES=canal_1 canal_2 VALUE=1
  /MDGROUP NAME=$mots CATEGORYLABELS=COUNTEDVALUES LABELSOURCE=VARLABEL VARIABLES=mot_a mot_b VALUE='oui'.
WEIGHT BY poids_de_sondage.
DOCUMENT Une enquête inventée.
VARIABLE ATTRIBUTE VARIABLES=note ATTRIBUTE=Origine('ici').
SAVE OUTFILE='survey-plain.sav' /UNCOMPRESSED.
SAVE OUTFILE='survey-bytes.sav' /COMPRESSED.
SAVE OUTFILE='survey.zsav' /ZCOMPRESSED.
SELECT IF (numéro_du_répondant > 90).
SAVE OUTFILE='no-case.sav' /COMPRESSED.
SAVE OUTFILE='no-case.zsav' /ZCOMPRESSED.
!cells 'survey-plain.sav'.

* Three missing values of long texts, whose length this program writes before each.
DATA LIST LIST (",") /nom (A20) autre (A9).
BEGIN DATA
Paris,abc
sans,xyz
nulle part,abcdefghi
END DATA.
MISSING VALUES nom ('sans', 'nulle p', 'rien') /autre ('abc', 'xyz').
VALUE LABELS nom 'sans' 'Sans domicile'.
SAVE OUTFILE='long-missing.sav' /COMPRESSED.
!cells 'long-missing.sav'.

* All formats of days and hours.
DATA LIST LIST (",") /a b c d e f g h i j k l (F16.3).
BEGIN DATA
13917520800,13917520800,13917520800,13917520800,13917520800,13917520800,13917520800,13917520800,13917520800.5,3,5,7
86400,86400,86400,86400,86400,86400,86400,86400,86400,1,1,-90061
13917484800,13917484800,13917484800,13917484800,13917484800,13917484800,13917484800,13917484800,90061.25,90061,90061.25,265599541199
END DATA.
FORMATS a (DATE11) b (ADATE10) c (EDATE10) d (SDATE10) e (JDATE7) f (MOYR8) g (QYR8) h (WKYR10) i (DATETIME23.2)
  j (WKDAY3) k (MONTH3) l (DTIME20.2).
SAVE OUTFILE='formats.sav' /COMPRESSED.
!cells 'formats.sav'.

* What handmade.ts wrote.
!cells "big-endian-plain.sav".
!cells "all-codes.sav".
!cells "code-page-1252.sav".

* Decimals, large and small numbers.
DATA LIST LIST (",") /x (E22.15).
BEGIN DATA
0.1
-0.3333333333333333
1e21
1.5e-7
123456789012345
-99
151
152
-100
1e300
END DATA.
SAVE OUTFILE='numbers.sav' /COMPRESSED.
!cells 'numbers.sav'.
