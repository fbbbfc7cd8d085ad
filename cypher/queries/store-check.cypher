// Answers as soon as the database does.
CALL dbms.components() YIELD name, versions, edition
RETURN name, versions[0] AS version, edition
