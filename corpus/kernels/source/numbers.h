/* Numbers put at the end of lists. */
#ifndef CLIPPINGS_NUMBERS_H
#define CLIPPINGS_NUMBERS_H

static int append_number(PyObject *list, Py_ssize_t number) {
    PyObject *made = PyLong_FromSsize_t(number);
    if (made == NULL) return -1;
    int failed = PyList_Append(list, made);
    Py_DECREF(made);
    return failed;
}

#endif
