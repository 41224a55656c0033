BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0003');
CREATE TABLE built (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	document_id INTEGER NOT NULL, 
	note_id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	note TEXT NOT NULL, 
	CONSTRAINT built_document_id FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE RESTRICT, 
	CONSTRAINT built_note_id FOREIGN KEY(note_id) REFERENCES notes (id) ON DELETE RESTRICT
)
 STRICT

;
INSERT INTO "built" VALUES(1,1,4,'ice/basic/why does ice float/0','{"kind":"basic","front":"Why does ice float?","back":"It is lighter than water","points":[{"text":"lighter than water","accepted":[]}],"aliases":[],"tags":[],"sources":[],"remark":"","guid":""}');
CREATE TABLE cards (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	note_id INTEGER NOT NULL, 
	deck_id INTEGER NOT NULL, 
	ordinal INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	repetitions INTEGER NOT NULL, 
	interval INTEGER NOT NULL, 
	ease INTEGER NOT NULL, 
	lapses INTEGER NOT NULL, 
	due TEXT, 
	suspended INTEGER DEFAULT '0' NOT NULL, 
	buried_until TEXT, 
	flag INTEGER DEFAULT '0' NOT NULL, 
	deleted INTEGER DEFAULT '0' NOT NULL, 
	CONSTRAINT cards_note_id_once UNIQUE (note_id, ordinal), 
	CONSTRAINT cards_note_id FOREIGN KEY(note_id) REFERENCES notes (id) ON DELETE RESTRICT, 
	CONSTRAINT cards_deck_id FOREIGN KEY(deck_id) REFERENCES decks (id) ON DELETE RESTRICT
)
 STRICT

;
INSERT INTO "cards" VALUES(1,1,1,0,1,1,1,250,3,'2026-03-08',0,NULL,2,0);
INSERT INTO "cards" VALUES(2,2,1,0,2,1,1,290,3,'2026-03-08',1,NULL,0,0);
INSERT INTO "cards" VALUES(3,2,1,1,3,0,1,208,3,'2026-03-08',0,'2026-03-08',0,0);
INSERT INTO "cards" VALUES(4,3,1,1,4,0,1,250,3,'2026-03-08',0,NULL,0,0);
INSERT INTO "cards" VALUES(5,3,1,2,5,0,1,280,3,'2026-03-08',0,NULL,0,0);
INSERT INTO "cards" VALUES(6,4,1,0,6,1,1,194,3,'2026-03-08',0,NULL,0,0);
INSERT INTO "cards" VALUES(7,5,2,0,7,0,0,250,0,NULL,0,NULL,0,1);
CREATE TABLE claims (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	document_id INTEGER NOT NULL, 
	note_id INTEGER NOT NULL, 
	subject TEXT NOT NULL, 
	what TEXT NOT NULL, 
	says TEXT NOT NULL, 
	first INTEGER NOT NULL, 
	CONSTRAINT claims_document_id FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE RESTRICT, 
	CONSTRAINT claims_note_id FOREIGN KEY(note_id) REFERENCES notes (id) ON DELETE RESTRICT
)
 STRICT

;
INSERT INTO "claims" VALUES(1,1,4,'belgium','founded','founded in 1830',3);
CREATE TABLE decks (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	name TEXT NOT NULL, 
	settings TEXT NOT NULL, 
	CONSTRAINT decks_name_once UNIQUE (name)
)
 STRICT

;
INSERT INTO "decks" VALUES(1,'Nature::Lakes','{}');
INSERT INTO "decks" VALUES(2,'Nature','{}');
CREATE TABLE documents (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	path TEXT NOT NULL, 
	title TEXT NOT NULL, 
	family TEXT NOT NULL, 
	sha256 TEXT NOT NULL, 
	lines TEXT NOT NULL, 
	places TEXT NOT NULL, 
	sections TEXT NOT NULL, 
	built INTEGER NOT NULL, 
	CONSTRAINT documents_path_once UNIQUE (path)
)
 STRICT

;
INSERT INTO "documents" VALUES(1,'lakes.md','Lakes','markdown','0000000000000000000000000000000000000000000000000000000000000000','# Ice
Ice floats because it is lighter than water.','[]','[{"heading":["Ice"],"first":1,"last":2,"text":"Ice floats because it is lighter than water."}]',1772366400000);
CREATE TABLE drafts (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	note TEXT NOT NULL, 
	deck TEXT NOT NULL, 
	flags TEXT NOT NULL, 
	state TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	twin TEXT NOT NULL, 
	created INTEGER NOT NULL
)
 STRICT

;
INSERT INTO "drafts" VALUES(1,'{"kind":"basic","front":"draft?","back":"yes","points":[],"aliases":[],"tags":[],"sources":[],"remark":"","guid":""}','Nature','[{"code":"short","detail":"three words"}]','waiting','','',1772895600000);
INSERT INTO "drafts" VALUES(2,'{"kind":"basic","front":"How many colours has the Belgian flag?","back":"Three.","points":[],"aliases":[],"tags":[],"sources":[{"path":"flags.md","heading":["Flags"],"first":1,"last":2,"quote":"three colours"}],"remark":"","guid":""}','Flags','[{"code":"long back","detail":"30 words"}]','waiting','','',1785499200000);
CREATE TABLE notes (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	guid TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	front TEXT NOT NULL, 
	back TEXT NOT NULL, 
	points TEXT NOT NULL, 
	aliases TEXT NOT NULL, 
	tags TEXT NOT NULL, 
	sources TEXT NOT NULL, 
	remark TEXT NOT NULL, 
	search TEXT NOT NULL, 
	fingerprint TEXT NOT NULL, 
	added TEXT NOT NULL, 
	created INTEGER NOT NULL, 
	modified INTEGER NOT NULL, 
	deleted INTEGER DEFAULT '0' NOT NULL, 
	CONSTRAINT notes_guid_once UNIQUE (guid)
)
 STRICT

;
INSERT INTO "notes" VALUES(1,'exbd-7jh6-3bs4','basic','What turns a lake over in autumn?','Cooling water sinks','[{"text":"cold water sinks","accepted":["it gets heavier"]}]','[]','["lakes"]','[]','','what turns a lake over in autumn?
cooling water sinks
cold water sinks','6373a468333044635fb38041d1186d48','2026-03-01',1772362800000,1772362800000,0);
INSERT INTO "notes" VALUES(2,'jh66-779e-xmgu','reversed','thermocline','the layer where temperature falls fastest','[]','["metalimnion"]','[]','[]','','thermocline
the layer where temperature falls fastest
metalimnion','d0d3eb47e5a7167e6c61c924eeb10d38','2026-03-01',1772362800000,1772362800000,0);
INSERT INTO "notes" VALUES(3,'w4ff-bzmd-xqfk','cloze','Water is densest at {{c1::four}} degrees {{c2::Celsius::scale}}.','','[]','[]','[]','[]','','water is densest at four degrees celsius.','734c2baad02429a99a8155af94545554','2026-03-01',1772362800000,1772362800000,0);
INSERT INTO "notes" VALUES(4,'qg4m-aju9-jpsx','basic','Why does ice float?','It is lighter than water','[{"text":"lighter than water","accepted":[]}]','[]','[]','[{"path":"lakes.md","heading":["Ice"],"first":2,"last":2,"quote":"Ice floats because it is lighter than water."}]','','why does ice float?
it is lighter than water
lighter than water','04333e66dddcb0721f3ad5575cf164c8','2026-03-01',1772366400000,1772366400000,0);
INSERT INTO "notes" VALUES(5,'7d63-fwht-nr4v','basic','gone','gone','[]','[]','[]','[]','','gone','b0ac03ea1d9daea047831bc849047bb5','2026-03-07',1772899200000,1772899200000,1);
CREATE TABLE operations (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	what TEXT NOT NULL, 
	at INTEGER NOT NULL, 
	study_day TEXT NOT NULL, 
	card_id INTEGER NOT NULL, 
	newest_review INTEGER NOT NULL, 
	change TEXT NOT NULL
)
 STRICT

;
INSERT INTO "operations" VALUES(3,'suspending',1772892000000,'2026-03-07',2,42,'{"insert":{},"update":{"cards":{"2":{"suspended":false}}},"delete":{}}');
INSERT INTO "operations" VALUES(4,'flagging',1772892000000,'2026-03-07',1,42,'{"insert":{},"update":{"cards":{"1":{"flag":0}}},"delete":{}}');
INSERT INTO "operations" VALUES(5,'burying',1772892000000,'2026-03-07',3,42,'{"insert":{},"update":{"cards":{"3":{"buried_until":null}}},"delete":{}}');
INSERT INTO "operations" VALUES(7,'adding “gone”',1772899200000,'2026-03-07',0,42,'{"insert":{},"update":{"notes":{},"cards":{}},"delete":{"notes":[5],"cards":[7]}}');
INSERT INTO "operations" VALUES(8,'deleting “gone”',1772899200000,'2026-03-07',0,42,'{"insert":{},"update":{"notes":{"5":{"deleted":false}},"cards":{"7":{"deleted":false}}},"delete":{}}');
CREATE TABLE reviews (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	card_id INTEGER NOT NULL, 
	at INTEGER NOT NULL, 
	utc_offset INTEGER NOT NULL, 
	study_day TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	grade INTEGER NOT NULL, 
	grader TEXT NOT NULL, 
	answer TEXT NOT NULL, 
	verdict TEXT, 
	ms INTEGER NOT NULL, 
	before_repetitions INTEGER NOT NULL, 
	before_interval INTEGER NOT NULL, 
	before_ease INTEGER NOT NULL, 
	before_lapses INTEGER NOT NULL, 
	before_due TEXT, 
	after_repetitions INTEGER NOT NULL, 
	after_interval INTEGER NOT NULL, 
	after_ease INTEGER NOT NULL, 
	after_lapses INTEGER NOT NULL, 
	after_due TEXT, 
	scheduler TEXT NOT NULL, 
	shift INTEGER NOT NULL, 
	CONSTRAINT reviews_card_id FOREIGN KEY(card_id) REFERENCES cards (id) ON DELETE RESTRICT
)
 STRICT

;
INSERT INTO "reviews" VALUES(1,1,1772370000000,60,'2026-03-01','review',4,'self','it sinks','{"points":[{"point":"cold water sinks","state":"met","evidence":"sinks"}],"grade":4,"score":0.9,"sure":false,"grader":"matching 1","feedback":""}',5000,0,0,250,0,NULL,1,1,250,0,'2026-03-02','sm2',0);
INSERT INTO "reviews" VALUES(2,2,1772370000000,60,'2026-03-01','review',5,'self','',NULL,5000,0,0,250,0,NULL,1,1,260,0,'2026-03-02','sm2',0);
INSERT INTO "reviews" VALUES(3,3,1772370000000,60,'2026-03-01','review',0,'self','',NULL,5000,0,0,250,0,NULL,0,1,250,0,'2026-03-02','sm2',0);
INSERT INTO "reviews" VALUES(4,4,1772370000000,60,'2026-03-01','review',1,'self','',NULL,5000,0,0,250,0,NULL,0,1,250,0,'2026-03-02','sm2',0);
INSERT INTO "reviews" VALUES(5,5,1772370000000,60,'2026-03-01','review',2,'self','',NULL,5000,0,0,250,0,NULL,0,1,250,0,'2026-03-02','sm2',0);
INSERT INTO "reviews" VALUES(6,6,1772370000000,60,'2026-03-01','review',3,'self','',NULL,5000,0,0,250,0,NULL,1,1,236,0,'2026-03-02','sm2',0);
INSERT INTO "reviews" VALUES(7,1,1772456400000,60,'2026-03-02','review',1,'self','it sinks','{"points":[{"point":"cold water sinks","state":"met","evidence":"sinks"}],"grade":4,"score":0.9,"sure":false,"grader":"matching 1","feedback":""}',5000,1,1,250,0,'2026-03-02',0,1,250,1,'2026-03-03','sm2',0);
INSERT INTO "reviews" VALUES(8,2,1772456400000,60,'2026-03-02','review',2,'self','',NULL,5000,1,1,260,0,'2026-03-02',0,1,260,1,'2026-03-03','sm2',0);
INSERT INTO "reviews" VALUES(9,3,1772456400000,60,'2026-03-02','review',3,'self','',NULL,5000,0,1,250,0,'2026-03-02',1,1,236,0,'2026-03-03','sm2',0);
INSERT INTO "reviews" VALUES(10,4,1772456400000,60,'2026-03-02','review',4,'self','',NULL,5000,0,1,250,0,'2026-03-02',1,1,250,0,'2026-03-03','sm2',0);
INSERT INTO "reviews" VALUES(11,5,1772456400000,60,'2026-03-02','review',5,'self','',NULL,5000,0,1,250,0,'2026-03-02',1,1,260,0,'2026-03-03','sm2',0);
INSERT INTO "reviews" VALUES(12,6,1772456400000,60,'2026-03-02','review',0,'self','',NULL,5000,1,1,236,0,'2026-03-02',0,1,236,1,'2026-03-03','sm2',0);
INSERT INTO "reviews" VALUES(13,1,1772542800000,60,'2026-03-03','review',4,'self','it sinks','{"points":[{"point":"cold water sinks","state":"met","evidence":"sinks"}],"grade":4,"score":0.9,"sure":false,"grader":"matching 1","feedback":""}',5000,0,1,250,1,'2026-03-03',1,1,250,1,'2026-03-04','sm2',0);
INSERT INTO "reviews" VALUES(14,2,1772542800000,60,'2026-03-03','review',5,'self','',NULL,5000,0,1,260,1,'2026-03-03',1,1,270,1,'2026-03-04','sm2',0);
INSERT INTO "reviews" VALUES(15,3,1772542800000,60,'2026-03-03','review',0,'self','',NULL,5000,1,1,236,0,'2026-03-03',0,1,236,1,'2026-03-04','sm2',0);
INSERT INTO "reviews" VALUES(16,4,1772542800000,60,'2026-03-03','review',1,'self','',NULL,5000,1,1,250,0,'2026-03-03',0,1,250,1,'2026-03-04','sm2',0);
INSERT INTO "reviews" VALUES(17,5,1772542800000,60,'2026-03-03','review',2,'self','',NULL,5000,1,1,260,0,'2026-03-03',0,1,260,1,'2026-03-04','sm2',0);
INSERT INTO "reviews" VALUES(18,6,1772542800000,60,'2026-03-03','review',3,'self','',NULL,5000,0,1,236,1,'2026-03-03',1,1,222,1,'2026-03-04','sm2',0);
INSERT INTO "reviews" VALUES(19,1,1772629200000,60,'2026-03-04','review',1,'self','it sinks','{"points":[{"point":"cold water sinks","state":"met","evidence":"sinks"}],"grade":4,"score":0.9,"sure":false,"grader":"matching 1","feedback":""}',5000,1,1,250,1,'2026-03-04',0,1,250,2,'2026-03-05','sm2',0);
INSERT INTO "reviews" VALUES(20,2,1772629200000,60,'2026-03-04','review',2,'self','',NULL,5000,1,1,270,1,'2026-03-04',0,1,270,2,'2026-03-05','sm2',0);
INSERT INTO "reviews" VALUES(21,3,1772629200000,60,'2026-03-04','review',3,'self','',NULL,5000,0,1,236,1,'2026-03-04',1,1,222,1,'2026-03-05','sm2',0);
INSERT INTO "reviews" VALUES(22,4,1772629200000,60,'2026-03-04','review',4,'self','',NULL,5000,0,1,250,1,'2026-03-04',1,1,250,1,'2026-03-05','sm2',0);
INSERT INTO "reviews" VALUES(23,5,1772629200000,60,'2026-03-04','review',5,'self','',NULL,5000,0,1,260,1,'2026-03-04',1,1,270,1,'2026-03-05','sm2',0);
INSERT INTO "reviews" VALUES(24,6,1772629200000,60,'2026-03-04','review',0,'self','',NULL,5000,1,1,222,1,'2026-03-04',0,1,222,2,'2026-03-05','sm2',0);
INSERT INTO "reviews" VALUES(25,1,1772715600000,60,'2026-03-05','review',4,'self','it sinks','{"points":[{"point":"cold water sinks","state":"met","evidence":"sinks"}],"grade":4,"score":0.9,"sure":false,"grader":"matching 1","feedback":""}',5000,0,1,250,2,'2026-03-05',1,1,250,2,'2026-03-06','sm2',0);
INSERT INTO "reviews" VALUES(26,2,1772715600000,60,'2026-03-05','review',5,'self','',NULL,5000,0,1,270,2,'2026-03-05',1,1,280,2,'2026-03-06','sm2',0);
INSERT INTO "reviews" VALUES(27,3,1772715600000,60,'2026-03-05','review',0,'self','',NULL,5000,1,1,222,1,'2026-03-05',0,1,222,2,'2026-03-06','sm2',0);
INSERT INTO "reviews" VALUES(28,4,1772715600000,60,'2026-03-05','review',1,'self','',NULL,5000,1,1,250,1,'2026-03-05',0,1,250,2,'2026-03-06','sm2',0);
INSERT INTO "reviews" VALUES(29,5,1772715600000,60,'2026-03-05','review',2,'self','',NULL,5000,1,1,270,1,'2026-03-05',0,1,270,2,'2026-03-06','sm2',0);
INSERT INTO "reviews" VALUES(30,6,1772715600000,60,'2026-03-05','review',3,'self','',NULL,5000,0,1,222,2,'2026-03-05',1,1,208,2,'2026-03-06','sm2',0);
INSERT INTO "reviews" VALUES(31,1,1772802000000,60,'2026-03-06','review',1,'self','it sinks','{"points":[{"point":"cold water sinks","state":"met","evidence":"sinks"}],"grade":4,"score":0.9,"sure":false,"grader":"matching 1","feedback":""}',5000,1,1,250,2,'2026-03-06',0,1,250,3,'2026-03-07','sm2',0);
INSERT INTO "reviews" VALUES(32,2,1772802000000,60,'2026-03-06','review',2,'self','',NULL,5000,1,1,280,2,'2026-03-06',0,1,280,3,'2026-03-07','sm2',0);
INSERT INTO "reviews" VALUES(33,3,1772802000000,60,'2026-03-06','review',3,'self','',NULL,5000,0,1,222,2,'2026-03-06',1,1,208,2,'2026-03-07','sm2',0);
INSERT INTO "reviews" VALUES(34,4,1772802000000,60,'2026-03-06','review',4,'self','',NULL,5000,0,1,250,2,'2026-03-06',1,1,250,2,'2026-03-07','sm2',0);
INSERT INTO "reviews" VALUES(35,5,1772802000000,60,'2026-03-06','review',5,'self','',NULL,5000,0,1,270,2,'2026-03-06',1,1,280,2,'2026-03-07','sm2',0);
INSERT INTO "reviews" VALUES(36,6,1772802000000,60,'2026-03-06','review',0,'self','',NULL,5000,1,1,208,2,'2026-03-06',0,1,208,3,'2026-03-07','sm2',0);
INSERT INTO "reviews" VALUES(37,1,1772888400000,60,'2026-03-07','review',4,'self','it sinks','{"points":[{"point":"cold water sinks","state":"met","evidence":"sinks"}],"grade":4,"score":0.9,"sure":false,"grader":"matching 1","feedback":""}',5000,0,1,250,3,'2026-03-07',1,1,250,3,'2026-03-08','sm2',0);
INSERT INTO "reviews" VALUES(38,2,1772888400000,60,'2026-03-07','review',5,'self','',NULL,5000,0,1,280,3,'2026-03-07',1,1,290,3,'2026-03-08','sm2',0);
INSERT INTO "reviews" VALUES(39,3,1772888400000,60,'2026-03-07','review',0,'self','',NULL,5000,1,1,208,2,'2026-03-07',0,1,208,3,'2026-03-08','sm2',0);
INSERT INTO "reviews" VALUES(40,4,1772888400000,60,'2026-03-07','review',1,'self','',NULL,5000,1,1,250,2,'2026-03-07',0,1,250,3,'2026-03-08','sm2',0);
INSERT INTO "reviews" VALUES(41,5,1772888400000,60,'2026-03-07','review',2,'self','',NULL,5000,1,1,280,2,'2026-03-07',0,1,280,3,'2026-03-08','sm2',0);
INSERT INTO "reviews" VALUES(42,6,1772888400000,60,'2026-03-07','review',3,'self','',NULL,5000,0,1,208,3,'2026-03-07',1,1,194,3,'2026-03-08','sm2',0);
CREATE TABLE settings (
	name TEXT NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT settings_key PRIMARY KEY (name)
)
 STRICT

;
INSERT INTO "settings" VALUES('new_per_day','30');
CREATE TABLE undone (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	what TEXT NOT NULL, 
	at INTEGER NOT NULL, 
	study_day TEXT NOT NULL, 
	card_id INTEGER NOT NULL, 
	operation_id INTEGER NOT NULL, 
	newest_review INTEGER NOT NULL, 
	newest_operation INTEGER NOT NULL, 
	change TEXT NOT NULL
)
 STRICT

;
INSERT INTO "undone" VALUES(1,'deleting “Water is densest at {{c1::four}} degree…”',1772895600000,'2026-03-07',0,6,42,5,'{"insert":{},"update":{"notes":{"3":{"deleted":true}},"cards":{"4":{"deleted":true},"5":{"deleted":true}}},"delete":{}}');
CREATE TABLE written (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	passage TEXT NOT NULL, 
	at INTEGER NOT NULL, 
	CONSTRAINT written_passage_once UNIQUE (passage)
)
 STRICT

;
INSERT INTO "written" VALUES(1,'00000000000000000000000000000000',1785499200000);
CREATE INDEX notes_by_fingerprint ON notes (fingerprint);
CREATE INDEX documents_by_sha256 ON documents (sha256);
CREATE INDEX cards_of_the_day ON cards (deck_id, deleted, suspended, due, position, buried_until, interval, note_id);
CREATE INDEX built_of_note ON built (note_id);
CREATE INDEX built_of_document ON built (document_id);
CREATE INDEX reviews_of_card ON reviews (card_id, id);
CREATE INDEX reviews_of_day ON reviews (study_day, card_id);
CREATE INDEX claims_of_document ON claims (document_id);
CREATE INDEX claims_on_subject ON claims (subject);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('decks',2);
INSERT INTO "sqlite_sequence" VALUES('notes',5);
INSERT INTO "sqlite_sequence" VALUES('cards',7);
INSERT INTO "sqlite_sequence" VALUES('operations',8);
INSERT INTO "sqlite_sequence" VALUES('documents',1);
INSERT INTO "sqlite_sequence" VALUES('built',1);
INSERT INTO "sqlite_sequence" VALUES('reviews',42);
INSERT INTO "sqlite_sequence" VALUES('drafts',2);
INSERT INTO "sqlite_sequence" VALUES('undone',1);
INSERT INTO "sqlite_sequence" VALUES('written',1);
INSERT INTO "sqlite_sequence" VALUES('claims',1);
COMMIT;
PRAGMA application_id = 1179407176;
