/* Tables of the caller's that make what they are asked for: corpus.remembering.Remembering. */
#ifndef CLIPPINGS_TABLE_H
#define CLIPPINGS_TABLE_H

/* What a table has for text[start:end]; a new reference. Python is asked only where the table has nothing yet. */
static PyObject *looked_up(PyObject *table, PyObject *text, Py_ssize_t start, Py_ssize_t end) {
    PyObject *key = PyUnicode_Substring(text, start, end);
    if (key == NULL) return NULL;
    PyObject *found = PyDict_GetItemWithError(table, key);
    if (found != NULL)
        Py_INCREF(found);
    else if (!PyErr_Occurred())
        found = PyObject_GetItem(table, key);
    Py_DECREF(key);
    return found;
}

#endif
